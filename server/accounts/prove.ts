import { kindOfCode } from "../../shared/domain/accounts/index.ts";
import type { AccountDocument } from "../../shared/store/accounts/account.store.ts";
import { passwordMatches } from "../../shared/store/accounts/passwords.ts";
import type { SecondFactorStore } from "../../shared/store/accounts/second-factor.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limit, Limits } from "../http/limits.ts";

type Services = { readonly limits: Limits; readonly secondFactors: SecondFactorStore };

/** Something that may be wrong: counted before it is looked at, given back when it was right. */
async function counted<T>(
  limit: Limit,
  tries: string,
  fault: "wrong-password" | "wrong-code",
  look: () => Promise<T | null | false>,
): Promise<T> {
  await limit.spend(tries);
  const right = await look();
  if (right === null || right === false) throw new EdgeError(fault);
  await limit.refund(tries);
  return right;
}

/**
 * Asks somebody who is signed in for the password again: a desk that was left open is not enough.
 * @throws EdgeError `wrong-password`, `too-many-requests`
 */
export async function provePassword(
  { limits }: Services,
  { _id, passwordHash }: AccountDocument,
  password: string,
): Promise<void> {
  await counted(limits.signIn, _id, "wrong-password", () => passwordMatches(passwordHash, password));
}

/**
 * Takes a one-time code or a recovery code. Wrong ones are counted by account, from whatever address; the two kinds apart, so
 * that who guesses codes does not keep the owner from the recovery codes.
 * @throws EdgeError `wrong-code`, for one that was taken before as well; `too-many-requests`
 */
export async function proveCode(
  { limits, secondFactors }: Services,
  account: AccountDocument,
  code: string,
): Promise<void> {
  const tries = `${kindOfCode(code)}:${account._id}`;
  await counted(limits.code, tries, "wrong-code", () => secondFactors.take(account, code));
}

/**
 * Takes the first code of what is being set up; its recovery codes. Counted by the secret: it takes the password to get another one.
 * @throws EdgeError `wrong-code`, `too-many-requests`
 */
export function proveFirstCode(
  { limits, secondFactors }: Services,
  account: AccountDocument,
  code: string,
): Promise<readonly string[]> {
  const tries = `first:${account.secondFactor?.secret.jwe}`;
  return counted(limits.code, tries, "wrong-code", () => secondFactors.confirm(account, code));
}
