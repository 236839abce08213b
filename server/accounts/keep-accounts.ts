import { randomUUID } from "node:crypto";
import type { AccountItem, ChangeAccount, NewAccount } from "../../shared/contracts/accounts.ts";
import { passwordFault, type Actor } from "../../shared/domain/accounts/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { AccountDocument, AccountStore } from "../../shared/store/accounts/account.store.ts";
import { hashPassword } from "../../shared/store/accounts/passwords.ts";
import type { SessionStore } from "../../shared/store/accounts/session.store.ts";
import { isDuplicateKey } from "../../shared/store/duplicate-key.ts";
import { EdgeError } from "../http/edge-error.ts";

type Services = { readonly accounts: AccountStore; readonly sessions: SessionStore };

/** What an administrator sees of an account. */
export function itemOf({
  _id,
  username,
  name,
  role,
  counter,
  disabled,
}: Omit<AccountDocument, "passwordHash">) {
  return { account: _id, username, name, role, counter, disabled } satisfies AccountItem;
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
 * Changes an account of one's own agency. Another role, another password and being disabled act at once: every session of it ends, on
 * all servers and in open sockets. Nobody changes his own role or locks himself out, so that an administrator remains.
 * @throws EdgeError `not-found`, for another agency's account too; DomainError `own-account`, `weak-password`
 */
export async function changeAccount(
  { accounts, sessions }: Services,
  actor: Actor,
  id: string,
  { password, ...changes }: ChangeAccount,
): Promise<AccountItem> {
  const known = await accounts.findById(id);
  if (known?.agency !== actor.agency) throw new EdgeError("not-found");
  const changed = { ...known, ...withoutGaps(changes) };
  const isOther = changed.role !== known.role || changed.disabled !== known.disabled;
  if (isOther && id === actor.account) throw new DomainError("own-account");
  const { name, role, counter, disabled } = changed;
  const passwordHash = password === undefined ? known.passwordHash : await hashOf(password, known.username);
  await accounts.change(id, { name, role, counter, disabled, passwordHash });
  if (isOther || password !== undefined) await sessions.endAll(id);
  else await sessions.rename(id, { name, counter });
  return itemOf(changed);
}

async function hashOf(password: string, username: string): Promise<string> {
  const fault = passwordFault(password, username);
  if (fault) throw new DomainError("weak-password", { fault });
  return hashPassword(password);
}

function withoutGaps({ name, role, counter, disabled }: Omit<ChangeAccount, "password">) {
  return {
    ...(name !== undefined && { name }),
    ...(role && { role }),
    ...(counter !== undefined && { counter }),
    ...(disabled !== undefined && { disabled }),
  };
}
