import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process that cannot be mistaken for another one that later got the same id. */
export interface Identity {
  readonly pid: number;
  /** When it started, in the system's own terms. */
  readonly born: string;
}

function ps(pid: number, column: string): string {
  const { stdout } = spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" });
  return stdout?.trim() ?? "";
}

/** When the living process of this id started; null when there is none (a zombie is none). */
function bornOf(pid: number): string | null {
  if (process.platform !== "linux") return ps(pid, "lstart") || null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // the first thread may be a zombie while others are still closing files and ports
    const isDead = fields[0] === "Z" && Number(fields[17]) <= 1;
    return isDead || !fields[19] ? null : `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

export function identify(pid: number): Identity {
  return { pid, born: bornOf(pid) ?? "" };
}

export function isSame({ pid, born }: Identity): boolean {
  return born !== "" && bornOf(pid) === born;
}

/** Command line and working folder, to recognise a server of ours whose identity was not written down. */
export function describe(pid: number): string {
  if (process.platform !== "linux") return ps(pid, "command");
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return `${command} ${readlinkSync(`/proc/${pid}/cwd`)}`;
  } catch {
    return "";
  }
}

/** Signals a process, or with a negative id its group; one that has ended meanwhile is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it ended by itself
  }
}

/** Ends processes of ours: politely, and after `graceMs` for good. */
export async function endAll(processes: readonly Identity[], graceMs: number): Promise<void> {
  const deadline = Date.now() + graceMs;
  for (const one of processes) if (isSame(one)) signal(one.pid, "SIGTERM");
  while (Date.now() < deadline && processes.some(isSame)) await sleep(25);
  const left = processes.filter(isSame);
  for (const one of left) {
    signal(-one.pid, "SIGKILL");
    signal(one.pid, "SIGKILL");
  }
  while (left.some(isSame)) await sleep(10);
}
