import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readDemoFile, type DemoFile } from "../../scripts/house/demo.ts";
import { readRunRecord } from "../../scripts/house/run-file.ts";
import { endAll, isSame, signal, type Identity } from "../../scripts/services/identity.ts";
import { root } from "../../scripts/services/paths.ts";
import { freePort } from "../../scripts/services/ports.ts";

let dataDir = "";
let port = 0;
let terminal: ChildProcess | null = null;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "motcua-open-"));
  port = await freePort();
});

afterAll(async () => {
  if (terminal?.pid) signal(-terminal.pid, "SIGKILL");
  await endAll(processes(), 3_000);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

function processes(): Identity[] {
  return Object.values(readRunRecord(dataDir)?.processes ?? {});
}

function noted(name: string): Identity {
  return readRunRecord(dataDir)?.processes[name] ?? { pid: 0, born: "" };
}

async function isReady(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function until(what: () => Promise<boolean> | boolean, limitMs: number): Promise<void> {
  const begun = Date.now();
  while (!(await what())) {
    if (Date.now() - begun > limitMs) throw new Error(`it did not happen within ${limitMs} ms`);
    await sleep(50);
  }
}

/** Does what `npm start` does, in a process group of its own as a terminal would; waits until the doors are announced. */
async function open(): Promise<{ printed: () => string }> {
  const env = {
    ...process.env,
    NODE_ENV: "",
    NODE_OPTIONS: "",
    PORT: String(port),
    DATA_DIR: dataDir,
    // It says what it does, which it would not inside a test.
    JEST_WORKER_ID: "",
  };
  const script = join(root, "scripts", "bootstrap.mjs");
  const child = spawn("node", [script, "start"], {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const chunks: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  terminal = child;
  await until(isReady, 60_000);
  await until(() => chunks.join("").includes("Ctrl-C"), 20_000);
  return { printed: () => chunks.join("") };
}

/** Presses Ctrl-C: the whole process group gets SIGINT. */
async function pressCtrlC(): Promise<void> {
  const child = terminal;
  if (!child?.pid) throw new Error("nothing is open");
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const running = processes();
  signal(-child.pid, "SIGINT");
  await gone;
  // On a busy machine the last of them may be reaped a moment after the terminal is free again.
  await until(() => !running.some((one) => one.pid > 0 && isSame(one)), 2_000);
}

async function signIn({ baseUrl, accounts }: DemoFile): Promise<boolean> {
  const [account] = accounts;
  const body = JSON.stringify({ username: account?.username, password: account?.password });
  const headers = { "content-type": "application/json", origin: baseUrl };
  const reply = await fetch(`${baseUrl}/api/session`, { method: "POST", headers, body });
  return reply.ok;
}

describe("The house", () => {
  let first: DemoFile | null = null;

  test("opens by itself and tells where its doors are and who may go in", async () => {
    const { printed } = await open();
    first = readDemoFile(dataDir);
    if (!first) throw new Error("there is no demo.json");
    expect(first).toMatchObject({ baseUrl: `http://127.0.0.1:${port}` });
    for (const door of ["/kiosk#device=", "/desk", "/courier", "/api/docs"]) {
      expect(printed()).toContain(`http://127.0.0.1:${port}${door}`);
    }
    expect(first.accounts.length).toBeGreaterThan(0);
    for (const { password } of first.accounts) expect(printed()).toContain(password);
    expect(await signIn(first)).toBe(true);
  }, 90_000);

  test("starts a worker again that was killed hard, and names it in run.json", async () => {
    const worker = noted("worker");
    signal(worker.pid, "SIGKILL");
    await until(() => noted("worker").pid !== worker.pid && isSame(noted("worker")), 5_000);
    expect(await isReady()).toBe(true);
  });

  test("is closed by Ctrl-C, with everything that it started", async () => {
    await pressCtrlC();
    expect(await isReady()).toBe(false);
  });

  test("opens again with the same accounts and the same data, and builds and fetches nothing anew", async () => {
    const { printed } = await open();
    expect(printed()).toContain("Opening the data …");
    expect(printed()).not.toMatch(/Bundling|Building|Downloading/);
    expect(readDemoFile(dataDir)?.accounts).toEqual(first?.accounts);
    expect(readDemoFile(dataDir)?.kioskToken).toBe(first?.kioskToken);
  }, 90_000);

  test("opens after everything was killed hard", async () => {
    const all = [...processes(), readRunRecord(dataDir)?.supervisor].filter((one) => one !== undefined);
    for (const { pid } of all) signal(pid, "SIGKILL");
    if (terminal?.pid) signal(-terminal.pid, "SIGKILL");
    await open();
    const again = readDemoFile(dataDir);
    expect(again && (await signIn(again))).toBe(true);
  }, 90_000);

  test("keeps its secrets from other people on the machine", async () => {
    await pressCtrlC();
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o077).toBe(0);
  });
});
