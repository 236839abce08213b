import { expect, test } from "@jest/globals";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { jobQueues } from "../support/job-queues.ts";
import { openOffice } from "../support/office.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const queues = jobQueues(office.services);
const upTo = (count: number) => [...Array(count).keys()];

test("a flushed Redis loses nothing: what was owed is asked for again, and done once", async () => {
  const [clerk, specialist, leader] = [
    await office.as("clerk"),
    await office.as("specialist"),
    await office.as("leader"),
  ];
  const ready = await clerk.takeIn(aDwelling(toHome));
  await specialist.command(ready.ref, { type: "start" });
  await office.settled();

  await queues.pause();
  const refs = await Promise.all(upTo(20).map(async () => (await clerk.takeIn(aDwelling())).ref));
  await leader.command(ready.ref, { type: "finish" });
  await until("all is queued", async () => (await queues.count("waiting")) === 21);
  await queues.redis().flushdb();
  expect(await office.dossiers().countDocuments({ "outbox.0": { $exists: true } })).toBe(21);

  // The sweep leaves alone what is younger than half a minute.
  await until(
    "all is done",
    async () => (await office.dossiers().countDocuments({ "outbox.0": { $exists: true } })) === 0,
    75_000,
  );
  for (const ref of refs) {
    const { history } = await clerk.see(ref);
    expect(history.map(({ type }) => type)).toEqual(["accepted", "scheduled"]);
  }
  expect(await office.deliveries().countDocuments({ ref: ready.ref })).toBe(1);
  expect((await clerk.see(ready.ref)).homeReturn).toMatchObject({ state: "planned" });
  expect(await office.messages().countDocuments({ template: "homeReturnPlanned" })).toBe(1);
}, 120_000);

test("nor does it end the watch over deadlines", async () => {
  const { ref } = await (await office.as("clerk")).takeIn(aDwelling());
  await office.settled(ref);
  await queues.redis().flushdb();
  // Midnight comes by itself: nobody moves the clock, so only the watch can notice.
  await office.setClock("2026-11-25T23:59:55+07:00", true);
  await until(
    "the day of the due has been raised",
    async () => {
      const dossier = await office.dossiers().findOne({ _id: ref });
      return dossier?.history.some((event) => event.type === "thresholdPassed" && event.kind === "dueToday");
    },
    45_000,
  );
}, 60_000);
