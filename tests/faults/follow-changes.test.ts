import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Connection } from "mongoose";
import { z } from "zod";
import { connect, driverOf } from "../../shared/store/connect.ts";
import { followChanges } from "../../shared/store/outbox/follow-changes.ts";
import { withJobs } from "../../shared/store/outbox/pulse.ts";
import { testServices } from "../support/services.ts";
import { until } from "../support/until.ts";

const services = testServices();
let connection: Connection;

beforeAll(async () => {
  connection = await connect(services.mongodbUri, { poolSize: 8 });
});
afterAll(() => connection.close());

/** Follows everything and keeps what it is told, in order. */
const Version = z.object({ version: z.number() });

async function following(having?: RegExp) {
  const told: string[] = [];
  const follower = await followChanges<z.infer<typeof Version>, "dossiers" | "deliveries">(connection, {
    pulses: ["dossiers", "deliveries"],
    ...(having && { having }),
    read: (pulse) => Version.parse(pulse),
    onBeat: ({ from, id, pulse }) => void told.push(`${from} ${id} ${pulse.version}`),
    onSession: (id, gone) => void told.push(`session ${id} ${gone ? "gone" : "written"}`),
    onLost: () => void told.push("lost"),
  });
  return { told, close: follower.close };
}

type Written = { _id: string; pulse?: string; other?: number };
const pulse = (version: number, ...jobs: { id: string; job: string }[]) => JSON.stringify({ version, jobs });
const collection = (name: string) => driverOf(connection).collection<Written>(name);

describe("Who follows the changes", () => {
  test("hears of every pulse and every session in one order, and of nothing else", async () => {
    const { told, close } = await following();
    await collection("dossiers").insertOne({ _id: "a", pulse: pulse(1) });
    await collection("sessions").insertOne({ _id: "s" });
    await collection("messages").insertOne({ _id: "m", pulse: pulse(1) });
    await collection("dossiers").updateOne({ _id: "a" }, { $set: { other: 1 } });
    await collection("deliveries").insertOne({ _id: "d", pulse: pulse(1) });
    await collection("dossiers").updateOne({ _id: "a" }, { $set: { pulse: pulse(2) } });
    await collection("sessions").deleteOne({ _id: "s" });
    await until("the last one is heard", () => told.includes("session s gone"));
    expect(told).toEqual([
      "dossiers a 1",
      "session s written",
      "deliveries d 1",
      "dossiers a 2",
      "session s gone",
    ]);
    await close();
  });

  test("may ask only for pulses that have jobs", async () => {
    const { told, close } = await following(withJobs);
    await collection("dossiers").insertMany([
      { _id: "b", pulse: pulse(1) },
      { _id: "c", pulse: pulse(1, { id: "c-1", job: "notify" }) },
    ]);
    await until("it is heard", () => told.length > 0);
    expect(told).toEqual(["dossiers c 1"]);
    await close();
  });

  test("is told when a collection was put in the place of another, and hears the new one", async () => {
    const { told, close } = await following();
    await collection("restored").insertOne({ _id: "e", pulse: pulse(1) });
    await collection("restored").rename("dossiers", { dropTarget: true });
    await until("it is told", () => told.includes("lost"));
    await collection("dossiers").updateOne({ _id: "e" }, { $set: { pulse: pulse(2) } });
    await until("it hears the new one", () => told.includes("dossiers e 2"));
    await close();
  });

  test("opens the stream again when it breaks off for good", async () => {
    const { told, close } = await following();
    await driverOf(connection).dropDatabase();
    await until("it is told", () => told.at(-1) === "lost");
    await until("it hears again", async () => {
      await collection("dossiers").insertOne({ _id: `f${told.length}-${Date.now()}`, pulse: pulse(1) });
      return told.some((one) => one.startsWith("dossiers f"));
    });
    await close();
  });
});
