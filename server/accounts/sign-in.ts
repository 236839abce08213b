import type { Session as Person, SignIn } from "../../shared/contracts/accounts.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import { hashOfNobody, passwordMatches } from "../../shared/store/accounts/passwords.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";

/**
 * Who these words belong to. Unknown user, wrong password and a disabled account get one answer in one time.
 * @throws EdgeError `wrong-credentials`, `too-many-requests`
 */
export async function signIn(
  { accounts, limits }: { readonly accounts: AccountStore; readonly limits: Limits },
  { username, password }: SignIn,
  address: string,
): Promise<Person> {
  const tries = `${username.toLowerCase()}@${address}`;
  await limits.signIn.spend(tries);
  const account = await accounts.findByUsername(username);
  const matches = await passwordMatches(account?.passwordHash ?? (await hashOfNobody()), password);
  if (!account || !matches || account.disabled) throw new EdgeError("wrong-credentials");
  await limits.signIn.refund(tries);
  const { _id, name, role, agency, counter } = account;
  return { account: _id, username: account.username, name, role, agency, counter };
}
