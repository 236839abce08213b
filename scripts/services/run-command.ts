import { spawn, type ChildProcess } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

export interface CommandResult {
  readonly ok: boolean;
  /** Standard output and error together, without colours. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Show the command's standard error instead of collecting it, and drop its standard output. */
  readonly show?: "errors";
  readonly timeoutMs?: number;
}

const running = new Set<ChildProcess>();

/** Runs a command to its end; a command that cannot be started is a result, not an exception. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? ["ignore", "ignore", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    const chunks: Buffer[] = [];
    const timer = options.timeoutMs ? setTimeout(() => child.kill("SIGKILL"), options.timeoutMs) : undefined;
    const end = (ok: boolean, extra = "") => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ ok, output: stripVTControlCharacters(Buffer.concat(chunks).toString("utf8") + extra) });
    };
    running.add(child);
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error) => end(false, error.message));
    child.on("close", (code) => end(code === 0));
  });
}

/** Ends whatever `runCommand` is still running, so that a stop during a download leaves nothing behind. */
export function endCommands(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** The full path of the first of these programs that PATH has, or null. */
export function findOnPath(...names: readonly string[]): string | null {
  for (const name of names) {
    for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not in this folder
      }
    }
  }
  return null;
}
