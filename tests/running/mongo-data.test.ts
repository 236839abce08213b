import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { MongoClient } from "mongodb";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkExternalStores } from "../../scripts/house/external.ts";
import { openMongoData } from "../../scripts/house/mongo-data.ts";
import { openRedisData } from "../../scripts/house/redis-data.ts";
import { startGuard, type Guard } from "../../scripts/services/guard.ts";
import { endAll, identify } from "../../scripts/services/identity.ts";
import { launch, type Launch } from "../../scripts/services/launch.ts";
import { freePort } from "../../scripts/services/ports.ts";

let dataDir = "";
let guard: Guard;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "motcua-data-"));
  guard = startGuard();
  guard.sweep(dataDir);
  writeFileSync(
    join(dataDir, "mongo.json"),
    JSON.stringify({ port: await freePort(), version: await ownVersion() }),
  );
});

afterEach(async () => {
  await close();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  guard.rest();
});

async function ownVersion(): Promise<string> {
  const { findMongod } = await import("../../scripts/services/find-mongod.ts");
  return (await findMongod()).version;
}

function record(): { port: number; version: string } {
  return JSON.parse(readFileSync(join(dataDir, "mongo.json"), "utf8")) as { port: number; version: string };
}

function start(what: Launch): ChildProcess {
  const { logFile: _ignored, ...rest } = what;
  const child = launch({ ...rest, logFile: join(dataDir, `${what.name}.log`) });
  guard.watch(child.pid ?? 0);
  children.push(child);
  return child;
}

const open = () => openMongoData(dataDir, start);

async function close(): Promise<void> {
  await endAll(
    children.splice(0).map((child) => identify(child.pid ?? 0)),
    5_000,
  );
}

async function dossiersOf(uri: string) {
  const client = await new MongoClient(uri).connect();
  return { dossiers: client.db().collection<{ code: string }>("dossiers"), client };
}

describe("The office's data", () => {
  test("are found again after the port they were on was taken, and can still be followed and changed in transactions", async () => {
    const first = await dossiersOf(await open());
    await first.dossiers.insertOne({ code: "H29-261123-0001" }, { writeConcern: { w: "majority", j: true } });
    await first.client.close();
    await close();

    const taken = record().port;
    const neighbour = createServer().unref();
    await new Promise<void>((resolve) => neighbour.listen(taken, "127.0.0.1", resolve));
    const again = await dossiersOf(await open());
    expect(record().port).not.toBe(taken);
    expect(await again.dossiers.countDocuments()).toBe(1);
    const changes = again.dossiers.watch([], { maxAwaitTimeMS: 1 });
    // Opened by the first look only: what is written before that it never tells.
    expect(await changes.tryNext()).toBeNull();
    const next = changes.next();
    await again.client.withSession((session) =>
      session.withTransaction(() => again.dossiers.insertOne({ code: "H29-261123-0002" }, { session })),
    );
    expect(await next).toMatchObject({ operationType: "insert" });
    await changes.close();
    await again.client.close();
    neighbour.close();
  });

  test("are found again after mongod was killed hard", async () => {
    const first = await dossiersOf(await open());
    await first.dossiers.insertOne({ code: "H29-261123-0001" }, { writeConcern: { w: "majority", j: true } });
    await first.client.close();
    await endAll(
      children.splice(0).map((child) => identify(child.pid ?? 0)),
      0,
    );

    const again = await dossiersOf(await open());
    expect(await again.dossiers.countDocuments()).toBe(1);
    await again.client.close();
  });

  test("and the queues are reached by a socket that only their owner may open, by a port where its path is too long", async () => {
    const deep = join(dataDir, "a-folder-of-an-office".repeat(5));
    const reached: string[] = [];
    for (const folder of [dataDir, deep]) {
      const at = await openMongoData(folder, start);
      const { client, dossiers } = await dossiersOf(at);
      await dossiers.insertOne({ code: "H29-261123-0001" }, { writeConcern: { w: "majority", j: true } });
      const [socket] = client.options.hosts;
      if (socket?.socketPath) expect(statSync(socket.socketPath).mode & 0o077).toBe(0);
      await client.close();
      const queues = await openRedisData(folder, start);
      const redis = new Redis(queues, { maxRetriesPerRequest: 1 });
      expect(await redis.ping()).toBe("PONG");
      await redis.quit();
      if (queues.startsWith("/")) expect(statSync(queues).mode & 0o077).toBe(0);
      await checkExternalStores({ MONGODB_URI: at, REDIS_URL: queues });
      reached.push(socket?.socketPath ? "socket" : "port", queues.startsWith("/") ? "socket" : "port");
    }
    expect(reached).toEqual(["socket", "socket", "port", "port"]);
  });

  test("written by another major version are left alone, with one line that says what to do", async () => {
    writeFileSync(join(dataDir, "mongo.json"), JSON.stringify({ port: record().port, version: "4.4.29" }));
    const refusal = await open().then(
      () => "opened",
      (error: unknown) => (error instanceof Error ? error.message : "no error"),
    );
    expect(refusal).toContain("were written by MongoDB 4.4");
    expect(refusal).toContain("MONGOMS_SYSTEM_BINARY");
    expect(refusal).not.toContain("\n");
    expect(children).toHaveLength(0);
  });
});
