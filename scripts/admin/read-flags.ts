import { parseArgs } from "node:util";
import { Refusal } from "../services/say.ts";
import type { Flags } from "./answers.ts";
import { accountFields, agencyFields } from "./fields.ts";

const flags = [...Object.values(accountFields), ...Object.values(agencyFields)].map(({ flag }) => flag);

const usage =
  "usage: npm run admin:create -- [--username NAME] [--name 'FULL NAME'] [--role ROLE] [--agency CODE] [--reset]; " +
  "what is left out is asked at the keyboard, and the password is read from ADMIN_PASSWORD, a pipe or the keyboard, " +
  `never from a flag. All flags: ${flags.map((flag) => `--${flag}`).join(" ")} --reset`;

/** @throws Refusal with the usage for anything that is not a flag of this command */
export function readFlags(args: readonly string[]): { readonly flags: Flags; readonly reset: boolean } {
  const text = { type: "string" } as const;
  const options = Object.fromEntries(flags.map((flag) => [flag, text]));
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...options, reset: { type: "boolean", default: false } },
    });
    const { reset, ...texts } = values;
    return { flags: textsOf(texts), reset };
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function textsOf(values: Readonly<Record<string, unknown>>): Flags {
  return Object.fromEntries(
    Object.entries(values).flatMap(([flag, value]) => (typeof value === "string" ? [[flag, value]] : [])),
  );
}
