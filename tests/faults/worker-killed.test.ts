import { describe, expect, test } from "@jest/globals";
import { MongoClient } from "mongodb";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { count } from "../support/deep.ts";
import { jobQueues } from "../support/job-queues.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const queues = jobQueues(office.services);
const upTo = (count: number) => [...Array(count).keys()];

/**
 * Holds dossiers as another writer would: whoever wants to write them waits until they are let go. So a job can
 * be caught in the middle of its work.
 */
async function hold(refs: readonly string[]): Promise<{ readonly letGo: () => Promise<void> }> {
  const client = new MongoClient(office.services.mongodbUri);
  const session = client.startSession();
  session.startTransaction();
  const dossiers = client.db().collection<{ _id: string }>("dossiers");
  for (const _id of refs) await dossiers.updateOne({ _id }, { $set: { heldByTest: true } }, { session });
  return {
    letGo: async () => {
      await session.abortTransaction();
      await client.close();
    },
  };
}

const atWork = (entries: number) =>
  until(`${entries} entries are at work`, async () => (await queues.count("active")) >= entries, 60_000);

describe("A worker that is killed in the middle of its jobs", () => {
  test("leaves them to the next one, who does each once", async () => {
    const [clerk, specialist, leader] = [
      await office.as("clerk"),
      await office.as("specialist"),
      await office.as("leader"),
    ];
    // A relay that is still opening finds an entry by its sweep as well: twice queued, it would fill both places.
    await clerk.takeIn(aDwelling());
    await office.settled();
    await queues.pause();
    const waiting = await Promise.all(upTo(6).map(async () => (await clerk.takeIn(aDwelling())).ref));
    await until("all are queued", async () => (await queues.count("waiting")) === 6, 60_000);
    let held = await hold(waiting);
    await queues.resume();
    // Those of one moment share a job, and two jobs of a kind are done at a time.
    await atWork(2);
    await office.house.worker.kill();
    await held.letGo();
    await office.house.worker.start();
    await until(
      "all is done",
      async () => (await office.dossiers().countDocuments({ "outbox.0": { $exists: true } })) === 0,
      60_000,
    );
    for (const ref of waiting) {
      const { history } = await clerk.see(ref);
      expect(history.map(({ type }) => type)).toEqual(["accepted", "scheduled"]);
    }

    // The same again where an effect lies beside the dossier: a packet, and a message with its PIN.
    const { ref } = await clerk.takeIn(aDwelling(toHome));
    await specialist.command(ref, { type: "start" });
    await office.settled(ref);
    await queues.pause();
    await leader.command(ref, { type: "finish" });
    await until(
      "it is queued",
      async () => (await queues.of("plan-delivery").getJobCountByTypes("waiting")) === 1,
    );
    held = await hold([ref]);
    await queues.resume();
    await atWork(1);
    await until("the packet is written, the dossier not yet", () => office.deliveries().findOne({ ref }));
    await office.house.worker.kill();
    await held.letGo();
    await office.house.worker.start();
    await office.settled(ref);
    expect(await office.deliveries().countDocuments({ ref })).toBe(1);
    const { history, homeReturn } = await clerk.see(ref);
    expect(history.filter(({ type }) => type === "homeReturnPlanned")).toHaveLength(1);
    expect(homeReturn).toMatchObject({ state: "planned", attempts: 0 });
    expect(await office.messages().countDocuments({ _id: new RegExp(`^${ref}-`) })).toBe(1);
    expect(await queues.count("failed")).toBe(0);
  }, 120_000);

  test("again and again, while work comes in, loses nothing and does nothing twice", async () => {
    const clerk = await office.as("clerk");
    const done = () => office.dossiers().countDocuments({ version: 2 });
    const refs: string[] = [];
    const rounds = count(2, 3);
    for (let round = 0; round < rounds; round += 1) {
      const coming = upTo(25).map(async () => refs.push((await clerk.takeIn(aDwelling())).ref));
      const before = await done();
      await until("some of them are done", async () => (await done()) > before + 3, 60_000);
      await office.house.worker.kill();
      await Promise.all(coming);
      await office.house.worker.start();
    }
    await until(
      "all is done",
      async () => (await office.dossiers().countDocuments({ "outbox.0": { $exists: true } })) === 0,
      60_000,
    );
    expect(refs).toHaveLength(rounds * 25);
    for (const ref of refs) {
      const { history } = await clerk.see(ref);
      expect(history.map(({ type, version }) => `${version} ${type}`)).toEqual(["1 accepted", "2 scheduled"]);
    }
  }, 120_000);
});
