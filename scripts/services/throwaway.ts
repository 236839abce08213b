import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findMongod } from "./find-mongod.ts";
import { findRedis } from "./find-redis.ts";
import { startGuard, type Guard } from "./guard.ts";
import { endAll, identify, signal } from "./identity.ts";
import { mongodUri, startMongod } from "./mongod.ts";
import { freePort } from "./ports.ts";
import { redisUrl, startRedis } from "./redis.ts";

/** A real server on a random port in a temporary folder. */
export interface ThrowawayServer {
  /** Without a database name. */
  readonly uri: string;
  readonly port: number;
  /** Ends it as a power cut would (kill -9), and waits until it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port and folder after `kill()`. */
  start(): Promise<void>;
  /** It stands still, as on a machine that has no time for it: connections stay, nobody answers. */
  pause(): void;
  /** It goes on after `pause()`. */
  resume(): void;
}

export interface ThrowawayServices {
  readonly folder: string;
  readonly mongod: ThrowawayServer;
  readonly redis: ThrowawayServer;
  /** Stops both and deletes the folder. */
  stop(): Promise<void>;
}

async function keepRunning(
  guard: Guard,
  where: { readonly uri: string; readonly port: number },
  begin: () => Promise<ChildProcess>,
): Promise<ThrowawayServer> {
  let child = await begin();
  guard.watch(child.pid ?? 0);
  return {
    ...where,
    kill: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode !== null || child.signalCode !== null) return;
      signal(child.pid ?? 0, "SIGKILL");
      await gone;
      guard.forget(child.pid ?? 0);
    },
    start: async () => {
      child = await begin();
      guard.watch(child.pid ?? 0);
    },
    pause: () => signal(child.pid ?? 0, "SIGSTOP"),
    resume: () => signal(child.pid ?? 0, "SIGCONT"),
  };
}

/** Starts a mongod (replica set of one) and a redis-server that vanish with this process, however it ends. */
export async function startThrowawayServices(): Promise<ThrowawayServices> {
  const [mongodChoice, redisChoice] = [await findMongod(), await findRedis()];
  const folder = mkdtempSync(join(tmpdir(), "motcua-"));
  const guard = startGuard();
  guard.sweep(folder);
  const pids = new Set<number>();
  const noted = (child: ChildProcess) => {
    pids.add(child.pid ?? 0);
    return child;
  };
  const [mongodPort, redisPort] = [await freePort(), await freePort()];
  const mongodOptions = {
    binary: mongodChoice.binary,
    folder: join(folder, "mongo"),
    port: mongodPort,
    logFile: join(folder, "mongod.log"),
    cacheGb: 0.5,
  };
  const redisOptions = {
    binary: redisChoice.binary,
    folder: join(folder, "redis"),
    port: redisPort,
    logFile: join(folder, "redis.log"),
    durable: false,
  };
  const [mongod, redis] = await Promise.all([
    keepRunning(guard, { uri: mongodUri(mongodOptions), port: mongodPort }, async () =>
      noted(await startMongod(mongodOptions)),
    ),
    keepRunning(guard, { uri: redisUrl(redisOptions), port: redisPort }, async () =>
      noted(await startRedis(redisOptions)),
    ),
  ]);
  const stop = async () => {
    await endAll([...pids].map(identify), 1_500);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    guard.rest();
  };
  return { folder, mongod, redis, stop };
}
