import { spawn } from "node:child_process";
import { join } from "node:path";

/** Watches over child processes from outside: see guard.mjs. */
export interface Guard {
  readonly pid: number;
  watch(pid: number): void;
  forget(pid: number): void;
  /** The folder is deleted if we die without `rest()`. */
  sweep(folder: string): void;
  /** All is stopped; the guard leaves. */
  rest(): void;
}

/** Starts a guard; what it watches is ended when this process dies in whatever way. */
export function startGuard(): Guard {
  const child = spawn(process.execPath, [join(import.meta.dirname, "guard.mjs")], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    // a guard needs no test runner's or type stripper's options
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  child.unref();
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  const tell = (line: string) => {
    if (child.stdin.writable) child.stdin.write(`${line}\n`);
  };
  return {
    pid: child.pid ?? 0,
    watch: (pid) => tell(`pid ${pid}`),
    forget: (pid) => tell(`gone ${pid}`),
    sweep: (folder) => tell(`dir ${folder}`),
    rest: () => {
      tell("rest");
      child.stdin.end();
    },
  };
}
