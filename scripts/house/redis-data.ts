import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { findRedis } from "../services/find-redis.ts";
import type { Launch } from "../services/launch.ts";
import { freePort } from "../services/ports.ts";
import { redisUrl, startRedis } from "../services/redis.ts";
import { say } from "../services/say.ts";

const usualPort = 26_379;

/** Opens the development queues with a Redis of our own. @returns its URL */
export async function openRedisData(dataDir: string, start: (what: Launch) => ChildProcess): Promise<string> {
  const { binary, version, from } = await findRedis();
  const port = await freePort(usualPort);
  say(`Redis ${version} from ${from}, port ${port}`);
  const logFile = join(dataDir, "logs", "redis.log");
  const options = { binary, folder: join(dataDir, "redis"), port, logFile, durable: true };
  await startRedis(options, start);
  return redisUrl(options);
}
