import { afterAll, beforeAll } from "@jest/globals";
import { Redis } from "ioredis";
import { MongoClient } from "mongodb";
import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A test file's own share of the run's servers: nobody else writes there. */
export interface TestServices {
  /** With a database name of its own. */
  readonly mongodbUri: string;
  /** With a database number of its own among the files that run at the same time. */
  readonly redisUrl: string;
  readonly queuePrefix: string;
}

function fromRun(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: this test needs the servers that Jest's global set-up starts`);
}

const worker = process.env["JEST_WORKER_ID"] ?? "1";
const finished = join(process.env["MOTCUA_TEST_FOLDER"] ?? tmpdir(), `finished-${worker}-${process.ppid}`);

/** A database of the Redis at a URL, or behind the path of a socket. */
const numbered = (url: string, database: number) =>
  url.startsWith("/") ? `${url}?db=${database}` : `${url}/${database}`;

/** Drops the databases of the files that this worker has finished: by then everything that used them is closed. */
async function dropFinished(): Promise<void> {
  if (!existsSync(finished)) return;
  const uris = readFileSync(finished, "utf8").trim().split("\n");
  rmSync(finished, { force: true });
  for (const uri of uris) {
    const client = new MongoClient(uri);
    await client.db().dropDatabase();
    await client.close();
  }
}

async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
}

/** Call once at the top of a test file; what it returns can be used from `beforeAll` on. */
export function testServices(): TestServices {
  const name = `motcua_${worker}_${randomBytes(5).toString("hex")}`;
  const uri = new URL(fromRun("MOTCUA_TEST_MONGODB_URI"));
  uri.pathname = `/${name}`;
  const services = {
    mongodbUri: uri.href,
    redisUrl: numbered(fromRun("MOTCUA_TEST_REDIS_URL"), Number(worker) % 16),
    queuePrefix: name,
  };
  beforeAll(async () => {
    await dropFinished();
    await emptyRedis(services.redisUrl);
  });
  afterAll(() => appendFileSync(finished, `${services.mongodbUri}\n`));
  return services;
}
