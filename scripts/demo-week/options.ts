import { parseArgs } from "node:util";
import { Refusal } from "../services/say.ts";

const usage = "usage: npm run demo:week -- [--dossiers 600] [--days 5] [--seed 1] [--stand]";

export type Options = {
  readonly dossiers: number;
  /** Working days, from a Monday on. */
  readonly days: number;
  readonly seed: number;
  /** Leave the demo clock standing at the end of the week instead of running on by itself. */
  readonly stand: boolean;
};

/** @throws Refusal with the usage */
export function readOptions(args: readonly string[]): Options {
  const values = parsed(args);
  return {
    dossiers: wholeNumber("dossiers", values.dossiers, 1, 5_000),
    days: wholeNumber("days", values.days, 1, 5),
    seed: wholeNumber("seed", values.seed, 0, 2 ** 31 - 1),
    stand: values.stand,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        dossiers: { type: "string", default: "600" },
        days: { type: "string", default: "5" },
        seed: { type: "string", default: "1" },
        stand: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/u.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Refusal(`--${name} is "${text}"; it must be a whole number from ${least} to ${most}.\n${usage}`);
}
