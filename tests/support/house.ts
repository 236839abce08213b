import { afterAll } from "@jest/globals";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntilReady } from "../../scripts/house/ready.ts";
import { isBuilt } from "../../scripts/house/sources.ts";
import { startGuard } from "../../scripts/services/guard.ts";
import { endAll, identify, signal } from "../../scripts/services/identity.ts";
import { launch, tailOf } from "../../scripts/services/launch.ts";
import { root } from "../../scripts/services/paths.ts";
import { freePort } from "../../scripts/services/ports.ts";
import type { TestServices } from "./services.ts";

/** Server or worker, as a process of its own. */
export interface Program {
  readonly pid: number;
  /** Ends it as a power cut would (kill -9), and waits until it is gone. */
  kill(): Promise<void>;
  /** Starts it again after `kill()`; for the server, waits until it is ready. */
  start(): Promise<void>;
  /** False once it was killed, or has given up by itself: a worker does that without a database at its start. */
  isRunning(): boolean;
  /** The end of what it logged. */
  log(): string;
}

export interface House {
  readonly baseUrl: string;
  readonly mongodbUri: string;
  readonly redisUrl: string;
  readonly secretKeys: string;
  readonly server: Program;
  readonly worker: Program;
  stop(): Promise<void>;
}

/** The built program when `dist/` is up to date, else its source. */
function entryOf(name: "server" | "worker"): string {
  return isBuilt("programs") ? join(root, "dist", name, "main.js") : join(root, name, "main.ts");
}

const open = new Set<House>();

afterAll(async () => {
  for (const house of open) await house.stop();
});

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/**
 * Opens a house for a test file: the real server and the real worker on a random port against the file's own share of the
 * servers. It is closed at the end of the file. `env` adds to what the programs see.
 */
export async function startHouse(services: TestServices, env: Record<string, string> = {}): Promise<House> {
  const guard = startGuard();
  const folder = mkdtempSync(join(tmpdir(), "motcua-house-"));
  guard.sweep(folder);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const secretKeys = JSON.stringify([{ kid: "k1", key: randomBytes(32).toString("base64") }]);
  const programEnv = {
    ...process.env,
    NODE_ENV: "test",
    NODE_OPTIONS: "",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: baseUrl,
    MONGODB_URI: services.mongodbUri,
    REDIS_URL: services.redisUrl,
    QUEUE_PREFIX: services.queuePrefix,
    SECRET_KEYS: secretKeys,
    SESSION_SECRET: randomBytes(32).toString("base64url"),
    DEMO_CLOCK: "1",
    ...env,
  };

  function program(name: "server" | "worker", ready: (child: () => ChildProcess) => Promise<void>): Program {
    const logFile = join(folder, `${name}.log`);
    const args = ["--enable-source-maps", entryOf(name)];
    let child: ChildProcess | null = null;
    const running = () => {
      if (child) return child;
      throw new Error(`the ${name} was not started`);
    };
    return {
      get pid() {
        return running().pid ?? 0;
      },
      kill: async () => {
        const dying = running();
        if (!isRunning(dying)) return;
        const gone = new Promise((resolve) => dying.once("exit", resolve));
        signal(dying.pid ?? 0, "SIGKILL");
        await gone;
        guard.forget(dying.pid ?? 0);
      },
      start: async () => {
        child = launch({ name, command: process.execPath, args, cwd: root, env: programEnv, logFile });
        guard.watch(child.pid ?? 0);
        await ready(running);
      },
      isRunning: () => child !== null && isRunning(child),
      log: () => tailOf(logFile, 60),
    };
  }

  const server = program("server", (child) =>
    waitUntilReady(baseUrl, () => {
      if (!isRunning(child())) throw new Error(`the server left before it was ready:\n${server.log()}`);
    }),
  );
  const worker = program("worker", async () => {});
  const stop = async () => {
    if (!open.delete(house)) return;
    await endAll([server.pid, worker.pid].map(identify), 3_000);
    rmSync(folder, { recursive: true, force: true });
    guard.rest();
  };
  const { mongodbUri, redisUrl } = services;
  const house: House = { baseUrl, mongodbUri, redisUrl, secretKeys, server, worker, stop };
  open.add(house);
  await Promise.all([server.start(), worker.start()]);
  return house;
}
