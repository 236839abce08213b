import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Identity } from "../services/identity.ts";

/** What runs at the moment, in `DATA_DIR/run.json`: for the next start, and for whoever wants to kill a worker. */
export interface RunRecord {
  readonly baseUrl: string;
  readonly supervisor: Identity;
  readonly processes: Readonly<Record<string, Identity>>;
}

export function runFileOf(dataDir: string): string {
  return join(dataDir, "run.json");
}

export function readRunRecord(dataDir: string): RunRecord | null {
  const file = runFileOf(dataDir);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as RunRecord;
  } catch {
    return null;
  }
}

/** Replaces the file in one step: a reader never sees half of it. */
export function writeJson(file: string, content: object): void {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
