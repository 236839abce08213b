import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { endedTicketStates, foldSitting } from "../../shared/domain/after-hours/index.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { SittingDocument } from "../../shared/store/after-hours/sitting.document.ts";
import { aSignature } from "../support/a-dossier.ts";
import { mondayMorning, openOffice } from "../support/office.ts";
import { aPlanWith, ask, at, book, draw, order, planned } from "../support/a-sitting.ts";
import { until } from "../support/until.ts";

const office = openOffice();
const upTo = (count: number) => [...Array(count).keys()];
const sittings = () => office.db().collection<SittingDocument>("sittings");

async function stored(id: string): Promise<SittingDocument> {
  const document = await sittings().findOne({ _id: id });
  if (!document) throw new Error("the sitting is gone");
  return document;
}

/** A whole evening, with room for forty. */
async function evening(): Promise<string> {
  await sittings().deleteMany({});
  await office.setClock(mondayMorning);
  const [id = ""] = await planned(office, aPlanWith({ perSlot: 4 }));
  await office.setClock(at("17:30"));
  await order(await office.as("clerk"), id, { type: "open" });
  return id;
}

/** What is stored is what its history says, each event once. */
function expectWhole(document: SittingDocument): void {
  const sitting = toSitting(document);
  expect(foldSitting(sitting.id, sitting.history)).toEqual(sitting);
  expect(sitting.history.map(({ version }) => version)).toEqual(upTo(sitting.version).map((at_) => at_ + 1));
}

test("a server that is killed while forty people draw and are called loses nobody whom it answered", async () => {
  const id = await evening();
  const clerk = await office.as("clerk");
  const answered = new Set<number>();
  const asking = upTo(30).map(async (nth) => {
    const get = nth % 3 === 0 ? book(office, id, { slot: 18 * 60 + 15 * (nth % 8) }) : draw(office, id);
    await get.then(({ number }) => answered.add(number)).catch(() => undefined);
  });
  const called: number[] = [];
  const calling = (async () => {
    for (let round = 0; round < 10; round += 1) {
      const view = await order(clerk, id, { type: "call", counter: "1" }).catch(() => null);
      const serving = view?.tickets.find(({ state }) => state === "serving");
      if (!serving) continue;
      called.push(serving.number);
      await order(clerk, id, { type: "serve", number: serving.number }).catch(() => null);
    }
  })();
  await until("some have been answered", async () => answered.size >= 5);
  await office.house.server.kill();
  await Promise.all([...asking, calling]);
  await office.house.server.start();

  const after = await stored(id);
  expectWhole(after);
  const numbers = after.tickets.map(({ number }) => number);
  expect([...answered].filter((number) => !numbers.includes(number))).toEqual([]);
  expect(
    called.filter((number) => after.tickets.find((one) => one.number === number)?.calledAt === null),
  ).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);

  // The evening goes on.
  const { number } = await draw(office, id);
  expect(number).toBe(numbers.length + 1);
}, 90_000);

test("an intake whose answer was lost is served once, however often it is sent again", async () => {
  const id = await evening();
  const clerk = await office.as("clerk");
  const { number } = await draw(office, id);
  await order(clerk, id, { type: "call", counter: "1" });
  const dossier = aSignature({ ticket: `${id}.${number}` });
  const key = { "idempotency-key": "an-evening-0001" };
  const lost = clerk.send("POST", "/api/dossiers", dossier, key).catch(() => null);
  await sleep(15);
  await office.house.server.kill();
  await lost;
  await office.house.server.start();
  const first = await clerk.takeIn(dossier, key);
  const second = await clerk.takeIn(dossier, key);
  expect(second.ref).toBe(first.ref);
  const { tickets, history } = await stored(id);
  expect(tickets.find((one) => one.number === number)).toMatchObject({ state: "served", dossier: first.ref });
  expect(history.filter(({ type }) => type === "served")).toHaveLength(1);
  expect(await office.dossiers().countDocuments({ sitting: id })).toBe(1);
}, 60_000);

test("killed at the very instant of closing, worker and server close it once and tell everybody once", async () => {
  for (const late of [0, 150, 400]) {
    const id = await evening();
    const held = await Promise.all(
      upTo(6).map((nth) => book(office, id, { slot: 19 * 60 + 15 * (nth % 4) })),
    );
    await office.setClock(at("19:00"));
    for (const { token } of held.slice(0, 4)) await ask(office, token, { type: "arrive" });
    const clerk = await office.as("clerk");
    await order(clerk, id, { type: "call", counter: "1" });
    // Time runs over the closing while both are killed, the server with a call on its way.
    await office.setClock(new Date(at("20:30").getTime() - 1_000), true);
    await sleep(1_000 + late);
    const call = order(clerk, id, { type: "call", counter: "2" }).catch(() => null);
    await Promise.all([office.house.worker.kill(), office.house.server.kill()]);
    await call;
    await office.setClock(at("20:31"));
    await Promise.all([office.house.worker.start(), office.house.server.start()]);
    await until("it is closed", async () => (await stored(id)).state === "closed", 40_000);
    await office.settled();

    const closed = await stored(id);
    expectWhole(closed);
    expect(closed.history.filter(({ type }) => type === "closed").map((one) => one.at)).toEqual([
      at("20:30"),
    ]);
    expect(closed.tickets.every(({ state }) => endedTicketStates.includes(state))).toBe(true);
    const carried = closed.tickets.filter(({ state }) => state === "carriedOver").length;
    expect(carried).toBe(4);
    const told = { _id: new RegExp(`^${id}-`), template: "ticketCarriedOver" };
    expect(await office.messages().countDocuments(told)).toBe(carried);
  }
}, 150_000);
