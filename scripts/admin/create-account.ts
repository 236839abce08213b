import type { Role } from "../../shared/domain/accounts/index.ts";
import type { AccountDocument } from "../../shared/store/accounts/account.store.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import { Refusal } from "../services/say.ts";
import type { AccountKeeper, Wanted } from "./account-keeper.ts";
import type { Answers, Flags } from "./answers.ts";
import { accountFields, agencyFields, isRole } from "./fields.ts";
import { newAgency } from "./new-agency.ts";
import { readPassword } from "./read-password.ts";
import type { Terminal } from "./terminal.ts";

export type Asked = {
  readonly flags: Flags;
  /** Give an account that exists a new password. */
  readonly reset: boolean;
  readonly terminal: Terminal | null;
  readonly answers: Answers;
  readonly env: NodeJS.ProcessEnv;
};

/**
 * Makes the account that was asked for, or resets it.
 * @returns what was done, a line each
 * @throws Refusal when something is missing, wrong, or somebody else's
 */
export async function createAccount(asked: Asked, keeper: AccountKeeper): Promise<readonly string[]> {
  const { answers, reset, env, terminal } = asked;
  const username = (await answers.to(accountFields.username)).toLowerCase();
  const known = username === "" ? null : await keeper.find(username, reset);
  const { wanted, agency } = known
    ? { wanted: await changed(known, asked), agency: null }
    : await fresh(username, asked, keeper);
  const password = await readPassword(env, terminal, username);
  if (agency) await keeper.saveAgency(agency);
  await keeper.save(wanted, password, reset);
  const account = `${wanted.role} ${username} of ${wanted.agency}`;
  return [
    ...(agency ? [`agency ${agency._id} created`] : []),
    known ? `${account} has a new password; nobody is signed in with the old one` : `${account} created`,
    ...(known?.secondFactor ? [`${account} has no one-time codes any more`] : []),
  ];
}

/** A known account stays as it is but for what the flags say. */
async function changed(known: AccountDocument, { flags, answers }: Asked): Promise<Wanted> {
  const { username, agency } = known;
  const named = flags[agencyFields.code.flag];
  if (named !== undefined && named !== agency)
    throw new Refusal(`"${username}" belongs to ${agency}, not to ${named}.`);
  const flagged = async (field: keyof typeof accountFields) =>
    flags[accountFields[field].flag] === undefined ? null : answers.to(accountFields[field]);
  return {
    username,
    agency,
    name: (await flagged("name")) ?? known.name,
    role: asRole((await flagged("role")) ?? known.role),
    counter: (await flagged("counter")) ?? known.counter,
  };
}

async function fresh(
  username: string,
  { flags, answers }: Asked,
  keeper: AccountKeeper,
): Promise<{ readonly wanted: Wanted; readonly agency: AgencyDocument | null }> {
  const role = asRole(await answers.to(accountFields.role, "administrator"));
  const name = await answers.to(accountFields.name);
  const code = await answers.to(agencyFields.code, (await keeper.findOnlyAgency()) ?? undefined);
  const sitsAtCounter = role === "clerk" || flags[accountFields.counter.flag] !== undefined;
  const counter = sitsAtCounter ? await answers.to(accountFields.counter, "") : "";
  answers.complete("an account");
  const agency = (await keeper.findAgency(code)) ? null : await newAgency(code, answers);
  return { wanted: { username, name, role, agency: code, counter: counter || null }, agency };
}

function asRole(name: string): Role {
  if (isRole(name)) return name;
  throw new Refusal(accountFields.role.fault(name) ?? name);
}
