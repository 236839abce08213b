import { expect, test } from "@jest/globals";
import { setTimeout as sleep } from "node:timers/promises";
import { DeliveryReply } from "../../shared/contracts/deliveries.ts";
import { foldDelivery, holderOf, reconcile } from "../../shared/domain/deliveries/index.ts";
import { toDelivery } from "../../shared/store/deliveries/delivery.store.ts";
import { broughtBack, byPin, inBag } from "../support/a-packet-home.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import type { Caller } from "../support/caller.ts";
import { here, openOffice } from "../support/office.ts";
import { ownServices } from "../support/own-services.ts";
import { until } from "../support/until.ts";

// Servers of its own: this test pulls their plugs.
const { own, services } = await ownServices();
const office = openOffice({ agencies: [here], services });
const upTo = (count: number) => [...Array(count).keys()];

/** What each phone sends: ten packets, two of which nobody takes in. */
async function round(): Promise<{ readonly id: string; readonly ref: string; readonly fails: boolean }[]> {
  const [clerk, specialist, leader] = [
    await office.as("clerk"),
    await office.as("specialist"),
    await office.as("leader"),
  ];
  const refs = await Promise.all(
    upTo(10).map(async () => {
      const { ref } = await clerk.takeIn(aDwelling(toHome));
      await specialist.command(ref, { type: "start" });
      await leader.command(ref, { type: "finish" });
      return ref;
    }),
  );
  await allDone();
  return Promise.all(
    refs.map(async (ref, at) => {
      const id = (await office.deliveries().findOne({ ref }))?._id ?? "";
      await inBag(office, id);
      return { id, ref, fails: at % 5 === 4 };
    }),
  );
}

/** Servers that were just started, or killed, take their time. A program that has left is started again, as an office's supervisor does. */
const allDone = () =>
  until(
    "every job is done",
    async () => {
      if (!office.house.worker.isRunning()) await office.house.worker.start();
      const owed = { "outbox.0": { $exists: true } };
      const packets = await office.deliveries().countDocuments(owed);
      return packets + (await office.dossiers().countDocuments(owed)) === 0;
    },
    90_000,
  );

/** Sends like a phone: again and again under the same key until an answer comes. */
async function sends(courier: Caller, id: string, body: object, key: string): Promise<DeliveryReply> {
  for (;;) {
    const answer = await courier
      .send("POST", `/api/deliveries/${id}/commands`, body, { "idempotency-key": key })
      .catch(() => null);
    if (answer?.status === 200) return DeliveryReply.parse(answer.body);
    if (answer && answer.status < 500 && answer.status !== 429) {
      throw new Error(`the office said ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    await sleep(200);
  }
}

test("server, worker, Redis and database are killed in turn during a round: no acknowledged fact is lost, none doubled", async () => {
  const stops = await round();
  const pins = new Map<string, string>();
  for (const { ref } of stops) pins.set(ref, await office.deliveryPin(ref));
  const courier = await office.as("courier");
  const acknowledged = new Map<string, DeliveryReply>();
  const going = (async () => {
    for (const { id, ref, fails } of stops) {
      const body = fails ? { type: "fail", reason: "absent" } : byPin(pins.get(ref) ?? "");
      acknowledged.set(id, await sends(courier, id, body, `stop-${id}`));
      await sleep(300);
    }
  })();
  const plugs = [
    async () => {
      await office.house.server.kill();
      await office.house.server.start();
    },
    async () => {
      await office.house.worker.kill();
      await office.house.worker.start();
    },
    async () => {
      await own.redis.kill();
      await own.redis.start();
    },
    async () => {
      await own.mongod.kill();
      await own.mongod.start();
    },
  ];
  for (const [at, pull] of plugs.entries()) {
    await until("the round goes on", async () => acknowledged.size > at * 2, 60_000);
    await pull();
  }
  await going;

  // Everything that was said is said three times more.
  for (const { id, ref, fails } of stops) {
    const body = fails ? { type: "fail", reason: "absent" } : byPin(pins.get(ref) ?? "");
    for (let again = 0; again < 3; again += 1) {
      expect(await sends(courier, id, body, `stop-${id}`)).toEqual(acknowledged.get(id));
    }
  }
  await allDone();
  for (const { id, ref, fails } of stops) {
    const document = await office.deliveries().findOne({ _id: id });
    if (!document) throw new Error("the packet is gone");
    const delivery = toDelivery(document);
    expect(foldDelivery(delivery, delivery.history)).toEqual(delivery);
    const ends = delivery.history.filter(({ type }) => type === "delivered" || type === "attemptFailed");
    expect(ends.map(({ type }) => type)).toEqual([fails ? "attemptFailed" : "delivered"]);
    expect(holderOf(delivery)).toEqual(fails ? { courier: `account-courier.${here}` } : "recipient");
    const { status, homeReturn, history } = await (await office.as("clerk")).see(ref);
    expect([status, homeReturn?.state]).toEqual(
      fails ? ["processed", "outForReturn"] : ["returned", "delivered"],
    );
    const told = history.filter(({ type }) => type === "returned" || type === "homeReturnFailed");
    expect(told).toHaveLength(1);
  }

  // And the evening balances.
  for (const { id, fails } of stops) if (fails) await broughtBack(office, id);
  const all = (await office.deliveries().find().toArray()).map(toDelivery);
  const { couriers } = reconcile(all, { from: new Date(0), to: new Date(8.64e15) });
  expect(couriers).toEqual([
    {
      courier: `account-courier.${here}`,
      out: 10,
      delivered: 8,
      back: 2,
      elsewhere: 0,
      held: 0,
      difference: 0,
      collected: 0,
    },
  ]);
}, 240_000);
