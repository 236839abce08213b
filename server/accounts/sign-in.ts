import type { Session as Person, SignIn } from "../../shared/contracts/accounts.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import { hashOfNobody, passwordMatches } from "../../shared/store/accounts/passwords.ts";
import { inForceSince, type SecondFactorStore } from "../../shared/store/accounts/second-factor.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";
import { proveCode } from "./prove.ts";

/**
 * Who these words belong to. Unknown user, wrong password and a disabled account get one answer in one time, with or without a
 * code: whether there are one-time codes is told, and a code taken, only after the right password. Whatever the role is now: codes
 * that somebody set up as a leader stay in force.
 * @throws EdgeError `wrong-credentials`, `code-required`, `wrong-code`, `too-many-requests`
 */
export async function signIn(
  services: {
    readonly accounts: AccountStore;
    readonly secondFactors: SecondFactorStore;
    readonly limits: Limits;
  },
  { username, password, code }: SignIn,
  address: string,
): Promise<Person> {
  const { accounts, limits } = services;
  const tries = `${username.toLowerCase()}@${address}`;
  await limits.signIn.spend(tries);
  const account = await accounts.findByUsername(username);
  const matches = await passwordMatches(account?.passwordHash ?? (await hashOfNobody()), password);
  if (!account || !matches || account.disabled) throw new EdgeError("wrong-credentials");
  await limits.signIn.refund(tries);
  if (inForceSince(account)) {
    if (code === undefined) throw new EdgeError("code-required");
    // Counted by a limit of its own, which is the harder one.
    await proveCode(services, account, code);
  }
  const { _id, name, role, agency, counter } = account;
  return { account: _id, username: account.username, name, role, agency, counter };
}
