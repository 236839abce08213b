import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";

/** How to start a long-running program; the same launch can be done again after a crash. */
export interface Launch {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Where its output goes; without it, to our own terminal. */
  readonly logFile?: string;
}

const keptLogBytes = 10 * 1024 * 1024;

/** Starts the program in a process group of its own: Ctrl-C reaches us alone, and we stop things in order. */
export function launch(what: Launch): ChildProcess {
  if (what.logFile && existsSync(what.logFile) && statSync(what.logFile).size > keptLogBytes) {
    renameSync(what.logFile, `${what.logFile}.1`);
  }
  const output = what.logFile ? openSync(what.logFile, "a") : "inherit";
  const child = spawn(what.command, what.args, {
    cwd: what.cwd,
    env: what.env ?? process.env,
    detached: true,
    stdio: ["ignore", output, output],
  });
  if (typeof output === "number") closeSync(output);
  child.on("error", () => undefined);
  return child;
}

/** The last lines of a log, to say why something failed. */
export function tailOf(logFile: string, lines: number): string {
  if (!existsSync(logFile)) return "";
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}
