import { beforeAll, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { carrierOf, foldDelivery, originalsOut, reconcile } from "../../shared/domain/deliveries/index.ts";
import { toDelivery } from "../../shared/store/deliveries/delivery.store.ts";
import {
  aDay,
  holderName,
  packets,
  step,
  type Packet,
  type PacketOffice,
} from "../domain/deliveries/a-day.ts";
import { sealOf } from "../support/a-packet-home.ts";
import { aDwelling, toHome } from "../support/a-dossier.ts";
import { count } from "../support/deep.ts";
import { elsewhere, here, mondayMorning, openOffice } from "../support/office.ts";

const office = openOffice();
const accounts = { first: `account-courier.${here}`, second: `account-courier-2.${here}` } as const;
const original = "Giấy gốc thử";
const fee = 25_000;
let days = 0;

type Known = { readonly id: string; readonly token: string; readonly pin: string };

// A packet costs something at the door, and the other counter keeps nothing, so that packets go back from it within the day.
beforeAll(async () => {
  const agencies = office.db().collection<{ _id: string }>("agencies");
  await agencies.updateOne({ _id: here }, { $set: { homeReturnFee: fee } });
  await agencies.updateOne({ _id: elsewhere }, { $set: { homeReturn: { waitDays: -7 } } });
});

/** A result that waits to be brought home. */
async function aPacket(): Promise<Known> {
  const papers = [{ name: original, copies: 1 }];
  const { ref, token, pin } = await (await office.as("clerk")).takeIn(aDwelling({ ...toHome, papers }));
  await (await office.as("specialist")).command(ref, { type: "start" });
  await (await office.as("leader")).command(ref, { type: "finish" });
  await office.settled(ref);
  return { id: (await office.deliveries().findOne({ ref }))?._id ?? "", token, pin };
}

/** The real office, by its API. */
async function realOffice(): Promise<PacketOffice & { readonly idOf: (packet: Packet) => string }> {
  days += 1;
  const today = days;
  const known = new Map<Packet, Known>();
  for (const packet of packets) known.set(packet, await aPacket());
  const idOf = (packet: Packet) => known.get(packet)?.id ?? "";
  const callers = {
    first: await office.as("courier"),
    second: await office.as("courier-2"),
    clerk: await office.as("clerk"),
    otherClerk: await office.as("clerk", elsewhere),
  };
  return {
    idOf,
    due: fee,
    original,
    elsewhere,
    choose: async (packet, choice, key) => {
      const { token = "", pin = "" } = known.get(packet) ?? {};
      const { ticket } = await office.stranger.track({ token });
      const headers = { authorization: `Bearer ${ticket}`, "idempotency-key": `day-${today}-${key}` };
      const body = { ...choice, pin };
      const answer = await office.stranger.send("POST", "/api/tracking/home-return", body, headers);
      expect([200, 409]).toContain(answer.status);
      return answer.status === 200;
    },
    sealOf: (packet) => sealOf(idOf(packet)),
    accountOf: (name) => accounts[name],
    look: async (packet) => {
      const document = await office.deliveries().findOne({ _id: idOf(packet) });
      if (!document) throw new Error("the packet is gone");
      return toDelivery(document);
    },
    give: async (packet, command, by, key) => {
      const id = idOf(packet);
      const body =
        command.type === "seal"
          ? { type: "seal", seal: command.seal.number, contents: command.seal.contents }
          : command.type === "deliver" || command.type === "handOut"
            ? {
                type: command.type,
                recipientName: "Nguyễn Văn Mẫu",
                pin: await office.deliveryPin((await office.deliveries().findOne({ _id: id }))?.ref ?? ""),
                idLooked: true,
                collected: command.collected,
                ...("originals" in command && { originals: command.originals }),
                ...("device" in command && { device: command.device }),
              }
            : command.type === "fail"
              ? { type: "fail", reason: command.reason }
              : command;
      const headers = key === null ? {} : { "idempotency-key": `day-${today}-${key.replace(" ", "-")}` };
      const answer = await callers[by].send("POST", `/api/deliveries/${id}/commands`, body, headers);
      expect(answer.status).toBeLessThan(500);
      return answer.status === 200;
    },
  };
}

test("whatever couriers and clerks do in whatever order, in the evening each packet is where the office says, and the day balances", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 60 }), async (steps) => {
      const real = await realOffice();
      const day = aDay(real, mondayMorning);
      for (const one of steps) await day.play(one);
      await day.evening();
      const all = await Promise.all(packets.map((packet) => real.look(packet)));
      const really = packets
        .map(day.really)
        .map((who) => (who === "first" || who === "second" ? accounts[who] : who))
        .map((who) => (who === "elsewhere" ? elsewhere : who));
      expect(all.map(holderName)).toEqual(really);
      for (const delivery of all) expect(foldDelivery(delivery, delivery.history)).toEqual(delivery);
      const whole = { from: new Date(0), to: new Date(8.64e15) };
      const { couriers, lines } = reconcile(all, whole);
      for (const { out, delivered, back, elsewhere: there, held } of couriers)
        expect(out).toBe(delivered + back + there + held);
      const out = all.filter((one) => carrierOf(one) !== null).map(({ id }) => id);
      expect(lines.filter(({ became }) => became === "held").map(({ delivery }) => delivery)).toEqual(out);

      const purse = (who: keyof typeof accounts) =>
        couriers.find(({ courier }) => courier === accounts[who])?.collected ?? 0;
      expect({ first: purse("first"), second: purse("second") }).toEqual(day.purses);
      const carried = originalsOut(all).map(({ delivery, courier }) => [delivery, courier]);
      const withCouriers = packets.flatMap((packet) => {
        const who = day.originalOf(packet);
        return who === "first" || who === "second" ? [[real.idOf(packet), accounts[who]]] : [];
      });
      expect(carried).toEqual(withCouriers);

      // What residents are shown follows.
      await office.settled();
      for (const { ref, state, attempts, shelf } of all) {
        // Residents are not told of scans within an office.
        const inside = shelf === null ? "sealed" : "atOtherCounter";
        const { homeReturn } = await (await office.as("clerk")).see(ref);
        expect(homeReturn).toMatchObject({
          state: state === "offered" ? inside : state,
          attempts,
        });
      }
    }),
    { numRuns: count(10, 100), endOnFailure: true },
  );
}, 900_000);
