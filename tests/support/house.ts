import { afterAll } from "@jest/globals";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntilReady } from "../../scripts/house/ready.ts";
import { isBuilt, programFile } from "../../scripts/house/sources.ts";
import { startGuard } from "../../scripts/services/guard.ts";
import { endAll, identify, signal } from "../../scripts/services/identity.ts";
import { launch, tailOf } from "../../scripts/services/launch.ts";
import { compiledDir, root } from "../../scripts/services/paths.ts";
import { freePort } from "../../scripts/services/ports.ts";
import type { TestServices } from "./services.ts";
import { whenTestFails } from "./when-test-fails.ts";

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
  /** One server more on the same databases, on a port of its own. */
  openServer(): Promise<Program & { readonly baseUrl: string }>;
  stop(): Promise<void>;
}

/** Reads every source, so it is asked once a file. */
const built = isBuilt("programs");

/** The built program when `dist/` is up to date, else its source. */
function entryOf(name: "server" | "worker"): string {
  return built ? programFile(name) : join(root, name, "main.ts");
}

const open = new Set<House>();
const lastLines = 30;

whenTestFails(() =>
  [...open].flatMap(({ server, worker }) =>
    Object.entries({ server, worker }).map(
      ([name, one]) => `the ${name} ${one.isRunning() ? "runs" : "is gone"}:\n${one.log()}`,
    ),
  ),
);

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
    // A hundred files start the same two programs: what V8 compiled for the first serves the others.
    NODE_COMPILE_CACHE: compiledDir,
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

  function program(
    name: "server" | "worker",
    ready: (child: () => ChildProcess) => Promise<void>,
    { called = name, own = {} }: { readonly called?: string; readonly own?: Record<string, string> } = {},
  ): Program {
    const logFile = join(folder, `${called}.log`);
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
        const seen = { ...programEnv, ...own };
        child = launch({ name, command: process.execPath, args, cwd: root, env: seen, logFile });
        guard.watch(child.pid ?? 0);
        await ready(running);
      },
      isRunning: () => child !== null && isRunning(child),
      log: () => tailOf(logFile, lastLines),
    };
  }

  function serverAt(url: string, called: string): Program {
    const one = program(
      "server",
      (child) =>
        waitUntilReady(url, () => {
          if (!isRunning(child())) throw new Error(`the server left before it was ready:\n${one.log()}`);
        }),
      { called, own: { PORT: new URL(url).port } },
    );
    return one;
  }
  const server = serverAt(baseUrl, "server");
  const more: Program[] = [];
  const worker = program("worker", async () => {});
  const stop = async () => {
    if (!open.delete(house)) return;
    await endAll(
      [server, worker, ...more].map(({ pid }) => identify(pid)),
      3_000,
    );
    rmSync(folder, { recursive: true, force: true });
    guard.rest();
  };
  const { mongodbUri, redisUrl } = services;
  const openServer = async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const one = serverAt(url, `server-${more.length + 2}`);
    more.push(one);
    await one.start();
    return { ...one, pid: one.pid, baseUrl: url };
  };
  const house: House = { baseUrl, mongodbUri, redisUrl, secretKeys, server, worker, openServer, stop };
  open.add(house);
  await Promise.all([server.start(), worker.start()]);
  return house;
}
