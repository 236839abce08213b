import { afterAll } from "@jest/globals";
import { startThrowawayServices, type ThrowawayServices } from "../../scripts/services/throwaway.ts";
import type { TestServices } from "./services.ts";

/** A database and a Redis of a test file's own, for tests that pull their plugs, and what an office needs to know of them. */
export async function ownServices(): Promise<{
  readonly own: ThrowawayServices;
  readonly services: TestServices;
}> {
  const own = await startThrowawayServices();
  afterAll(() => own.stop());
  const database = new URL(own.mongod.uri);
  database.pathname = "/motcua";
  return {
    own,
    services: { mongodbUri: database.href, redisUrl: own.redis.uri, queuePrefix: "motcua" },
  };
}
