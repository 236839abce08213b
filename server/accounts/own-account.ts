import type {
  BeginSecondFactor,
  ChangeOwnPassword,
  ConfirmSecondFactor,
  Me,
  RecoveryCodes,
  RemoveSecondFactor,
  SecondFactorBegun,
} from "../../shared/contracts/me.ts";
import { inFours, type Actor } from "../../shared/domain/accounts/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { AccountDocument, AccountStore } from "../../shared/store/accounts/account.store.ts";
import { setUpUri } from "../../shared/store/accounts/one-time-codes.ts";
import { inForceSince, type SecondFactorStore } from "../../shared/store/accounts/second-factor.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";
import { qrRows } from "../http/qr-rows.ts";
import { hashOf } from "./keep-accounts.ts";
import { proveCode, proveFirstCode, provePassword } from "./prove.ts";

export type OwnServices = {
  readonly accounts: AccountStore;
  readonly secondFactors: SecondFactorStore;
  readonly limits: Limits;
};

/** @throws EdgeError `not-signed-in` where the account is gone */
async function getOwn({ accounts }: OwnServices, actor: Actor): Promise<AccountDocument> {
  const own = await accounts.findById(actor.account);
  if (!own) throw new EdgeError("not-signed-in");
  return own;
}

export async function describeMe(services: OwnServices, actor: Actor): Promise<Me> {
  const own = await getOwn(services, actor);
  const { username, name, role } = own;
  const since = inForceSince(own);
  const recoveryLeft = services.secondFactors.recoveryLeft(own);
  return { username, name, role, secondFactor: since && { since: since.toISOString(), recoveryLeft } };
}

/** @throws EdgeError `wrong-password`, `too-many-requests`; DomainError `weak-password` */
export async function changeOwnPassword(
  services: OwnServices,
  actor: Actor,
  { current, password }: ChangeOwnPassword,
): Promise<void> {
  const own = await getOwn(services, actor);
  await provePassword(services, own, current);
  await services.accounts.change(own._id, { passwordHash: await hashOf(password, own.username) });
}

/**
 * Makes a secret that protects nothing before its first code has come back; beginning again makes another one.
 * @throws EdgeError `wrong-password`, `too-many-requests`; DomainError `second-factor-in-force`
 */
export async function beginSecondFactor(
  services: OwnServices,
  actor: Actor,
  { current }: BeginSecondFactor,
): Promise<SecondFactorBegun> {
  const own = await getOwn(services, actor);
  await provePassword(services, own, current);
  const secret = await services.secondFactors.begin(own);
  if (secret === null) throw new DomainError("second-factor-in-force");
  const uri = setUpUri(secret, own.username);
  return { secret: inFours(secret), uri, qr: qrRows(uri) };
}

/** @throws EdgeError `wrong-code`, `too-many-requests`; DomainError `no-second-factor` where none was begun */
export async function confirmSecondFactor(
  services: OwnServices,
  actor: Actor,
  { code }: ConfirmSecondFactor,
): Promise<RecoveryCodes> {
  const own = await getOwn(services, actor);
  if (inForceSince(own)) throw new DomainError("second-factor-in-force");
  if (!own.secondFactor) throw new DomainError("no-second-factor");
  return { codes: (await proveFirstCode(services, own, code)).map(inFours) };
}

/** @throws EdgeError `wrong-password`, `wrong-code`, `too-many-requests`; DomainError `no-second-factor` */
export async function removeSecondFactor(
  services: OwnServices,
  actor: Actor,
  { current, code }: RemoveSecondFactor,
): Promise<void> {
  const own = await getOwn(services, actor);
  if (!inForceSince(own)) throw new DomainError("no-second-factor");
  await provePassword(services, own, current);
  await proveCode(services, own, code);
  await services.secondFactors.remove(own._id);
}
