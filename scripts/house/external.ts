import { MongoClient } from "mongodb";
import { connect } from "node:net";
import { redisAddress } from "../services/redis.ts";
import { Refusal } from "../services/say.ts";

/** Checks a MongoDB that somebody else runs. @throws Refusal when it does not answer or is not a replica set */
async function checkMongodb(uri: string): Promise<void> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    const hello = await client.db("admin").command({ hello: 1 });
    if (hello["setName"] || hello["msg"] === "isdbgrid") return;
  } catch (error) {
    throw new Refusal(
      `MONGODB_URI does not answer: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    await client.close();
  }
  throw new Refusal(
    "MONGODB_URI is not a replica set; change streams and transactions need one (a set of one will do).",
  );
}

/** Checks that something listens where REDIS_URL points. @throws Refusal when not */
async function checkRedis(url: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ ...redisAddress(url), timeout: 5_000 });
    const fail = (reason: string) => {
      socket.destroy();
      reject(new Refusal(`REDIS_URL does not answer: ${reason}`));
    };
    socket.once("connect", () => {
      socket.destroy();
      resolve();
    });
    socket.once("error", (error) => fail(error.message));
    socket.once("timeout", () => fail("no answer within 5 s"));
  });
}

/** Checks the stores that the environment names. @throws Refusal that names the variable */
export async function checkExternalStores(env: NodeJS.ProcessEnv): Promise<void> {
  const { MONGODB_URI: uri, REDIS_URL: url } = env;
  if (uri) await checkMongodb(uri);
  if (url) await checkRedis(url);
}
