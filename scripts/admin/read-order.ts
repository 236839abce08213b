import { parseArgs } from "node:util";
import { Refusal } from "../services/say.ts";

/** What `npm run admin:create` is asked to do. */
export interface AdminOrder {
  readonly username: string;
  readonly name: string;
  readonly agency: string;
  /** Needed when the database does not know the agency yet. */
  readonly agencyName: string | null;
  /** Give an administrator who exists a new password. */
  readonly reset: boolean;
}

const usage =
  "npm run admin:create -- --username NAME --name 'FULL NAME' --agency CODE [--agency-name 'NAME'] [--reset]; " +
  "the password is read from ADMIN_PASSWORD, a pipe, or the keyboard";

/** @throws Refusal with the usage when something is missing */
export function readOrder(args: readonly string[]): AdminOrder {
  const text = { type: "string" } as const;
  const options = {
    username: text,
    name: text,
    agency: text,
    "agency-name": text,
    reset: { type: "boolean" },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)} Usage: ${usage}`);
  }
  const { username, name, agency, "agency-name": agencyName, reset } = values;
  if (!username || !name || !agency) throw new Refusal(`usage: ${usage}`);
  if (!/^[a-z0-9][a-z0-9._-]{2,39}$/iu.test(username)) {
    throw new Refusal(`"${username}" is no username: 3 to 40 letters, digits, dots, - or _.`);
  }
  if (!/^[A-Z]\d{2}(\.\d{1,3})*$/u.test(agency))
    throw new Refusal(`"${agency}" is no agency code such as H29.162.`);
  return { username, name, agency, agencyName: agencyName ?? null, reset: reset ?? false };
}
