import type { ChildProcess } from "node:child_process";
import { startGuard } from "../services/guard.ts";
import { endAll, identify, type Identity } from "../services/identity.ts";
import { launch, type Launch } from "../services/launch.ts";
import { say } from "../services/say.ts";
import { runFileOf, writeJson } from "./run-file.ts";

/** Programs stop before the stores that they write to. */
export type Stage = "program" | "store";

export interface Supervisor {
  /** Starts a program and keeps it running: when it leaves by itself it is started again, each time a little later. */
  start(what: Launch, stage: Stage): ChildProcess;
  /** How often a program has left by itself. */
  departures(name: string): number;
  /** Ends everything within two seconds. */
  stop(): Promise<void>;
}

interface Member {
  readonly stage: Stage;
  identity: Identity;
  departures: number;
}

/** How long each stage may take to leave by itself, one after the other; less than two seconds together. */
export const graceMs = { program: 700, store: 1_100 } as const satisfies Record<Stage, number>;
const steadyAfterMs = 30_000;

/** Half a second after the first crash, doubling to ten seconds; a program that ran for long starts afresh. */
export function restartDelayMs(crashesInARow: number): number {
  return Math.min(10_000, 500 * 2 ** (crashesInARow - 1));
}

export function createSupervisor(dataDir: string, baseUrl: string): Supervisor {
  const guard = startGuard();
  const members = new Map<string, Member>();
  const timers = new Set<NodeJS.Timeout>();
  const supervisor = identify(process.pid);
  let stopping: Promise<void> | null = null;

  function record() {
    const processes = Object.fromEntries([...members].map(([name, { identity }]) => [name, identity]));
    writeJson(runFileOf(dataDir), {
      baseUrl,
      supervisor,
      processes: { ...processes, guard: identify(guard.pid) },
    });
  }

  function spawnMember(what: Launch, stage: Stage, crashesBefore: number): ChildProcess {
    const child = launch(what);
    const pid = child.pid ?? 0;
    const born = Date.now();
    guard.watch(pid);
    members.set(what.name, {
      stage,
      identity: identify(pid),
      departures: members.get(what.name)?.departures ?? 0,
    });
    record();
    child.once("exit", (code, signal) => {
      guard.forget(pid);
      const member = members.get(what.name);
      if (stopping || !member) return;
      member.departures += 1;
      const crashes = Date.now() - born > steadyAfterMs ? 1 : crashesBefore + 1;
      const delay = restartDelayMs(crashes);
      const log = what.logFile ? `; its log is ${what.logFile}` : "";
      say(
        `${what.name} left (${signal ?? `exit code ${code}`}), starting it again in ${delay / 1_000} s${log}`,
      );
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (!stopping) spawnMember(what, stage, crashes);
      }, delay);
      timers.add(timer);
    });
    return child;
  }

  async function stopAll() {
    for (const timer of timers) clearTimeout(timer);
    for (const stage of ["program", "store"] as const) {
      const ending = [...members.values()].filter((member) => member.stage === stage);
      await endAll(
        ending.map(({ identity }) => identity),
        graceMs[stage],
      );
    }
    writeJson(runFileOf(dataDir), { baseUrl, supervisor, processes: {} });
    guard.rest();
  }

  return {
    start: (what, stage) => {
      if (stopping) throw new Error(`${what.name} is not started: the house is closing`);
      return spawnMember(what, stage, 0);
    },
    departures: (name) => members.get(name)?.departures ?? 0,
    stop: () => (stopping ??= stopAll()),
  };
}
