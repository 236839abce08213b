import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endLeftovers } from "../../scripts/house/leftovers.ts";
import { readRunRecord, runFileOf } from "../../scripts/house/run-file.ts";
import { createSupervisor, graceMs, restartDelayMs } from "../../scripts/house/supervisor.ts";
import { identify, isSame, signal, type Identity } from "../../scripts/services/identity.ts";

let dataDir = "";

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "motcua-supervisor-"));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const stubborn = ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"];
const settings = () => ({
  production: false,
  host: "127.0.0.1",
  port: 3_000,
  baseUrl: "http://127.0.0.1:3000",
  dataDir,
});

async function until(what: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!what()) {
    if (Date.now() > deadline) throw new Error("it did not happen within 10 s");
    await sleep(20);
  }
}

function noted(name: string): Identity {
  return readRunRecord(dataDir)?.processes[name] ?? { pid: 0, born: "" };
}

/** Opens a little house as a process of its own, and waits until its worker runs. */
async function openKeeper() {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, "keeper.ts"), dataDir], {
    stdio: "inherit",
  });
  const gone = new Promise((resolve) => keeper.once("exit", resolve));
  await until(() => existsSync(runFileOf(dataDir)) && isSame(noted("worker")));
  await sleep(200);
  return { pid: keeper.pid ?? 0, gone };
}

describe("A program of the house", () => {
  test("is started again after it was killed, and the record names the new process", async () => {
    const supervisor = createSupervisor(dataDir, "http://127.0.0.1:1");
    supervisor.start({ name: "worker", command: process.execPath, args: stubborn }, "program");
    const first = noted("worker");
    signal(first.pid, "SIGKILL");
    await until(() => noted("worker").pid !== first.pid);
    expect(isSame(noted("worker"))).toBe(true);
    expect(isSame(first)).toBe(false);
    expect(supervisor.departures("worker")).toBe(1);
    await supervisor.stop();
  });

  test("that keeps crashing is started less and less often", () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(restartDelayMs)).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ]);
  });

  test("is waited for less than two seconds, the stores included", () => {
    expect(graceMs.program + graceMs.store).toBeLessThan(2_000);
  });

  test("is gone after closing, even when it does not listen, and so are the stores", async () => {
    const supervisor = createSupervisor(dataDir, "http://127.0.0.1:1");
    const members = [
      supervisor.start({ name: "worker", command: process.execPath, args: stubborn }, "program"),
      supervisor.start({ name: "redis", command: process.execPath, args: stubborn }, "store"),
    ].map((child) => identify(child.pid ?? 0));
    await sleep(300);
    await supervisor.stop();
    expect(members.some(isSame)).toBe(false);
  });
});

describe("After a hard kill", () => {
  test("of the supervisor alone, what it kept is ended by its guard", async () => {
    const keeper = await openKeeper();
    const worker = noted("worker");
    signal(keeper.pid, "SIGKILL");
    await keeper.gone;
    await until(() => !isSame(worker));
  });

  test("of supervisor and guard, the next start ends what is left, and nothing else", async () => {
    const keeper = await openKeeper();
    const worker = noted("worker");
    signal(noted("guard").pid, "SIGKILL");
    signal(keeper.pid, "SIGKILL");
    await keeper.gone;
    expect(isSame(worker)).toBe(true);
    await endLeftovers(settings());
    expect(isSame(worker)).toBe(false);
  });

  test("a process that merely got the id of a dead one is not touched", async () => {
    const stranger = spawn(process.execPath, stubborn, { stdio: "ignore" });
    const pid = stranger.pid ?? 0;
    const { writeJson } = await import("../../scripts/house/run-file.ts");
    const dead = { pid, born: "before the last start of the machine" };
    writeJson(runFileOf(dataDir), { baseUrl: "", supervisor: dead, processes: { worker: dead } });
    await endLeftovers(settings());
    expect(isSame(identify(pid))).toBe(true);
    stranger.kill("SIGKILL");
  });
});

test("A house that is open is not closed by a second start, which names the variables to change", async () => {
  const keeper = await openKeeper();
  await expect(endLeftovers(settings())).rejects.toThrow(/already running at .* set PORT .* DATA_DIR/u);
  expect(isSame(noted("worker"))).toBe(true);
  signal(keeper.pid, "SIGKILL");
  await keeper.gone;
  await until(() => !isSame(noted("worker")));
});
