import { randomUUID } from "node:crypto";
import type { AccountItem, ChangeAccount, NewAccount } from "../../shared/contracts/accounts.ts";
import { passwordFault, type Actor } from "../../shared/domain/accounts/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { AccountDocument, AccountStore } from "../../shared/store/accounts/account.store.ts";
import { hashPassword } from "../../shared/store/accounts/passwords.ts";
import { inForceSince, type SecondFactorStore } from "../../shared/store/accounts/second-factor.store.ts";
import type { SessionStore } from "../../shared/store/accounts/session.store.ts";
import { isDuplicateKey } from "../../shared/store/duplicate-key.ts";
import { EdgeError } from "../http/edge-error.ts";

type Services = {
  readonly accounts: AccountStore;
  readonly secondFactors: SecondFactorStore;
  readonly sessions: SessionStore;
};

/** What an administrator sees of an account. */
export function itemOf(account: Omit<AccountDocument, "passwordHash">) {
  const { _id, username, name, role, counter, disabled } = account;
  const secondFactor = inForceSince(account) !== null;
  return { account: _id, username, name, role, counter, disabled, secondFactor } satisfies AccountItem;
}

/** @throws DomainError `weak-password`, `username-taken` */
export async function createAccount(
  { accounts }: Services,
  { agency }: Actor,
  wanted: NewAccount,
): Promise<AccountItem> {
  const { password, ...person } = wanted;
  const account = {
    _id: randomUUID(),
    ...person,
    agency,
    disabled: false,
    passwordHash: await hashOf(password, wanted.username),
  };
  try {
    await accounts.create(account);
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError("username-taken", { username: wanted.username }) : error;
  }
  return itemOf(account);
}

/**
 * Changes an account of one's own agency. Another role, another password, being disabled and the loss of one-time codes act at once:
 * every session of it ends, on all servers and in open sockets. Nobody changes his own role or locks himself out, so that an
 * administrator remains; and the own password and codes ask for the password first, at `/api/me`. One-time codes outlive a role that
 * may set them up: they protect an account, not a role.
 * @throws EdgeError `not-found`, for another agency's account too; DomainError `own-account`, `weak-password`
 */
export async function changeAccount(
  { accounts, secondFactors, sessions }: Services,
  actor: Actor,
  id: string,
  { password, secondFactor, ...changes }: ChangeAccount,
): Promise<AccountItem> {
  const known = await accounts.findById(id);
  if (known?.agency !== actor.agency) throw new EdgeError("not-found");
  const changed = { ...known, ...withoutGaps(changes) };
  const losesFactor = secondFactor === false && known.secondFactor !== undefined;
  const endsSessions =
    changed.role !== known.role ||
    changed.disabled !== known.disabled ||
    password !== undefined ||
    losesFactor;
  if (endsSessions && id === actor.account) throw new DomainError("own-account");
  const { name, role, counter, disabled } = changed;
  const passwordHash = password === undefined ? known.passwordHash : await hashOf(password, known.username);
  await accounts.change(id, { name, role, counter, disabled, passwordHash });
  if (losesFactor) await secondFactors.remove(id);
  if (endsSessions) await sessions.endAll(id);
  else await sessions.rename(id, { name, counter });
  return { ...itemOf(changed), ...(losesFactor && { secondFactor: false }) };
}

/** @throws DomainError `weak-password` */
export async function hashOf(password: string, username: string): Promise<string> {
  const fault = passwordFault(password, username);
  if (fault) throw new DomainError("weak-password", { fault });
  return hashPassword(password);
}

function withoutGaps({ name, role, counter, disabled }: Omit<ChangeAccount, "password" | "secondFactor">) {
  return {
    ...(name !== undefined && { name }),
    ...(role && { role }),
    ...(counter !== undefined && { counter }),
    ...(disabled !== undefined && { disabled }),
  };
}
