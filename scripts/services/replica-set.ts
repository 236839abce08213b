import { MongoClient, MongoServerError, type Document } from "mongodb";
import { setTimeout as sleep } from "node:timers/promises";

const name = "rs0";

async function readConfig(client: MongoClient): Promise<Document | null> {
  return client.db("local").collection("system.replset").findOne();
}

/** Waits until a mongod listens; it may be recovering its journal. */
async function connect(uri: string, deadline: number): Promise<MongoClient> {
  for (;;) {
    const client = new MongoClient(uri, { serverSelectionTimeoutMS: 500, connectTimeoutMS: 500 });
    try {
      return await client.connect();
    } catch (error) {
      await client.close();
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

/**
 * A set that is still asking its old port whether it is itself refuses a new configuration meanwhile: a moment where a program
 * there answers anything, 30 s where it is silent.
 */
async function moveMember(
  client: MongoClient,
  config: Document,
  host: string,
  deadline: number,
): Promise<void> {
  const [member] = config["members"];
  const moved = { ...config, version: Number(config["version"]) + 1, members: [{ ...member, host }] };
  for (;;) {
    try {
      await client.db("admin").command({ replSetReconfig: moved, force: true });
      return;
    } catch (error) {
      const isReading = error instanceof MongoServerError && error.codeName === "NotYetInitialized";
      if (!isReading || Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

/**
 * Makes the mongod on this port the primary of a replica set of one, so that change streams and transactions work. A set that
 * remembers another port (it was taken meanwhile) is reconfigured by force: its only member is here.
 */
export async function becomePrimary(port: number, deadlineMs = 60_000): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  const host = `127.0.0.1:${port}`;
  const client = await connect(`mongodb://${host}/?directConnection=true&readPreference=nearest`, deadline);
  try {
    const admin = client.db("admin");
    const config = await readConfig(client);
    if (!config) {
      await admin.command({ replSetInitiate: { _id: name, members: [{ _id: 0, host }] } });
    } else if (config["members"]?.[0]?.host !== host) {
      await moveMember(client, config, host, deadline);
    }
    while (!(await admin.command({ hello: 1 }))["isWritablePrimary"]) {
      if (Date.now() > deadline) throw new Error(`mongod on ${host} did not become primary`);
      await sleep(20);
    }
  } finally {
    await client.close();
  }
}
