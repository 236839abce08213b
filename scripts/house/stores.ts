import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openMongoData } from "./mongo-data.ts";
import { openRedisData } from "./redis-data.ts";
import type { Settings } from "./settings.ts";
import type { Supervisor } from "./supervisor.ts";

export interface Stores {
  readonly mongodbUri: string;
  readonly redisUrl: string;
}

/** The database and the queues: those that the environment names, else our own under the data folder. */
export async function openStores(
  settings: Settings,
  supervisor: Supervisor,
  env: NodeJS.ProcessEnv,
): Promise<Stores> {
  mkdirSync(join(settings.dataDir, "logs"), { recursive: true });
  const { MONGODB_URI: uri, REDIS_URL: url } = env;
  const start = (what: Parameters<Supervisor["start"]>[0]) => supervisor.start(what, "store");
  const mongodbUri = uri || (await openMongoData(settings.dataDir, start));
  const redisUrl = url || (await openRedisData(settings.dataDir, start));
  return { mongodbUri, redisUrl };
}
