import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheDir } from "./paths.ts";

/** A program that was found, how it was found (for people), and its version. */
export interface Choice {
  readonly binary: string;
  readonly version: string;
  readonly from: string;
}

export type ProgramName = "mongod" | "redis" | "chromium" | "chromiumShell";

const file = join(cacheDir, "programs.json");

function readAll(): Partial<Record<ProgramName, Choice>> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Partial<Record<ProgramName, Choice>>;
  } catch {
    return {};
  }
}

/** What was found the last time, when it is still there: looking again takes seconds. */
export function recallChoice(name: ProgramName): Choice | null {
  const choice = readAll()[name];
  return choice && existsSync(choice.binary) ? choice : null;
}

export function rememberChoice(name: ProgramName, choice: Choice): Choice {
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...readAll(), [name]: choice }, null, 2)}\n`);
  return choice;
}
