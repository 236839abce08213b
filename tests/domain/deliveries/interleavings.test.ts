import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  decideDelivery,
  holderOf,
  planDelivery,
  reconcile,
  type Delivery,
  type DeliveryCommand,
} from "../../../shared/domain/deliveries/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";
import { count } from "../../support/deep.ts";
import { clerk, courier, morning, second } from "./a-packet.ts";

const people = { first: courier, second } as const;
type Name = keyof typeof people;
const packets = ["a", "b", "c"] as const;
type Packet = (typeof packets)[number];
const sealOf = (packet: Packet) => `MC-${packet.toUpperCase()}`;

/** What happens in the street and at the counter; phones may have no signal, and send what they kept later, twice, or never before the evening. */
type Step =
  | { readonly does: "seal" | "receive"; readonly packet: Packet }
  | { readonly does: "offer"; readonly packet: Packet; readonly to: Name }
  | { readonly does: "take" | "deliver" | "fail" | "giveBack"; readonly packet: Packet; readonly who: Name }
  | { readonly does: "stranger"; readonly packet: Packet; readonly who: Name }
  | { readonly does: "signal"; readonly who: Name; readonly on: boolean }
  | { readonly does: "replay"; readonly who: Name; readonly back: number };

const packet = fc.constantFrom(...packets);
const who = fc.constantFrom<Name>("first", "second");
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("seal" as const, "receive"), packet }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("offer" as const), packet, to: who }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom("take" as const, "deliver", "fail", "giveBack"),
      packet,
      who,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("stranger" as const), packet, who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("signal" as const), who, on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("replay" as const), who, back: fc.nat(6) }) },
);

type Sent = { readonly key: string; readonly packet: Packet; readonly command: DeliveryCommand };

/** The office with its packets, two phones, and where everything really is. */
function aDay() {
  let minutes = 0;
  let keys = 0;
  const stored = new Map<Packet, Delivery>(
    packets.map((id) => [
      id,
      planDelivery({ id, ref: `dossier-${id}`, agency: "H29.162", now: morning, job: "plan-delivery" }),
    ]),
  );
  const answered = new Set<string>();
  const phones: Record<Name, { on: boolean; kept: Sent[]; sent: Sent[] }> = {
    first: { on: true, kept: [], sent: [] },
    second: { on: true, kept: [], sent: [] },
  };
  const really = new Map<Packet, "office" | "recipient" | Name>(packets.map((id) => [id, "office"]));

  const packetOf = (id: Packet): Delivery => {
    const found = stored.get(id);
    if (!found) throw new Error("the packet is gone");
    return found;
  };
  /** @returns whether the office has taken it */
  function give(id: Packet, command: DeliveryCommand, actor: typeof clerk): boolean {
    minutes += 1;
    try {
      const now = new Date(morning.getTime() + minutes * 60_000);
      stored.set(id, decideDelivery(packetOf(id), command, { now, actor }));
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
  /** A repeated request is answered alike and does nothing. */
  function arrives({ key, packet: id, command }: Sent, name: Name): boolean {
    if (answered.has(key)) return true;
    const taken = give(id, command, people[name]);
    if (taken) answered.add(key);
    // What was refused is explained to the courier, and not sent again.
    else phones[name].sent = phones[name].sent.filter((one) => one.key !== key);
    return taken;
  }
  function send(name: Name, id: Packet, command: DeliveryCommand): boolean {
    keys += 1;
    const entry = { key: `${name} ${keys}`, packet: id, command };
    const phone = phones[name];
    phone.sent.push(entry);
    if (!phone.on || phone.kept.length > 0) {
      phone.kept.push(entry);
      return true;
    }
    return arrives(entry, name);
  }
  function flush(name: Name): void {
    const phone = phones[name];
    for (const entry of phone.kept.splice(0)) arrives(entry, name);
  }

  function play(of: Step): void {
    switch (of.does) {
      case "seal":
        give(of.packet, { type: "seal", seal: { number: sealOf(of.packet), contents: ["1 bản"] } }, clerk);
        return;
      case "offer":
        give(of.packet, { type: "offer", seal: sealOf(of.packet), courier: people[of.to].account }, clerk);
        return;
      case "take":
        // At the counter, with the seal in front of both: only what the office has confirmed changes hands.
        if (phones[of.who].on && phones[of.who].kept.length === 0 && really.get(of.packet) === "office") {
          if (send(of.who, of.packet, { type: "take", seal: sealOf(of.packet) }))
            really.set(of.packet, of.who);
        }
        return;
      case "deliver":
        if (really.get(of.packet) !== of.who) return;
        if (tries(of.who, of.packet) >= 2 || isHeldOut(of.who, of.packet)) return;
        send(of.who, of.packet, {
          type: "deliver",
          recipientDigest: "digest",
          proof: { kind: "pin", matches: true },
          idLooked: true,
          device: { at: morning },
        });
        really.set(of.packet, "recipient");
        return;
      case "fail":
        if (
          really.get(of.packet) === of.who &&
          tries(of.who, of.packet) < 2 &&
          !isHeldOut(of.who, of.packet)
        ) {
          send(of.who, of.packet, { type: "fail", reason: "absent", device: null });
        }
        return;
      case "giveBack":
        if (really.get(of.packet) === of.who)
          send(of.who, of.packet, { type: "giveBack", seal: sealOf(of.packet) });
        return;
      case "receive":
        // The clerk has it in hand when the scan is confirmed.
        if (give(of.packet, { type: "receive", seal: sealOf(of.packet) }, clerk))
          really.set(of.packet, "office");
        return;
      case "stranger":
        if (really.get(of.packet) !== of.who) {
          send(of.who, of.packet, { type: "giveBack", seal: sealOf(of.packet) });
        }
        return;
      case "signal":
        phones[of.who].on = of.on;
        if (of.on) flush(of.who);
        return;
      case "replay": {
        const { sent, kept, on } = phones[of.who];
        const old = sent.at(-1 - of.back);
        if (on && kept.length === 0 && old) arrives(old, of.who);
        return;
      }
    }
  }
  /** Attempts that the courier knows of: the office's and those on the phone. */
  const tries = (name: Name, id: Packet): number =>
    packetOf(id).attempts +
    phones[name].kept.filter((entry) => entry.packet === id && entry.command.type === "fail").length;

  /** He has said that he gives it back: then it is for the office, and for nobody's door. */
  const isHeldOut = (name: Name, id: Packet): boolean =>
    packetOf(id).state === "returning" ||
    phones[name].kept.some((entry) => entry.packet === id && entry.command.type === "giveBack");

  return {
    play,
    evening: () => {
      for (const name of ["first", "second"] as const) {
        phones[name].on = true;
        flush(name);
      }
    },
    stored: () => [...stored.values()],
    really: () => really,
  };
}

const holderName = (delivery: Delivery): string => {
  const holder = holderOf(delivery);
  return typeof holder === "string" ? holder : holder.courier;
};

describe("A day of scans, failures, lost signals, replays and late arrivals", () => {
  test("no packet is ever with nobody or with two, and in the evening each is where the office says", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const day = aDay();
        for (const one of steps) {
          day.play(one);
          for (const delivery of day.stored()) {
            const isOut = delivery.state === "outForReturn" || delivery.state === "returning";
            expect(isOut).toBe(delivery.courier !== null && delivery.state !== "delivered");
            expect(holderName(delivery)).not.toBe("");
          }
        }
        day.evening();
        for (const delivery of day.stored()) {
          const id = packets.find((one) => one === delivery.id) ?? "a";
          expect([delivery.id, holderName(delivery)]).toEqual([delivery.id, day.really().get(id)]);
        }
      }),
      { numRuns: count(5_000, 50_000) },
    );
  });

  test("the day always balances: out is delivered, back and held, name by name, however it is cut in two", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.nat(120), (steps, cut) => {
        const day = aDay();
        for (const one of steps) day.play(one);
        day.evening();
        const whole = { from: morning, to: new Date(morning.getTime() + 24 * 60 * 60_000) };
        const middle = new Date(morning.getTime() + cut * 60_000);
        const sums = (of: { from: Date; to: Date }) => {
          const { couriers, lines } = reconcile(day.stored(), of);
          for (const { out, delivered, back, held } of couriers) expect(out).toBe(delivered + back + held);
          return lines;
        };
        const held = sums(whole).filter(({ became }) => became === "held");
        expect(held.map(({ delivery }) => delivery)).toEqual(
          day
            .stored()
            .filter((one) => typeof holderOf(one) !== "string")
            .map(({ id }) => id),
        );
        // What is held as one half ends is out as the other begins.
        const [first, rest] = [sums({ from: whole.from, to: middle }), sums({ from: middle, to: whole.to })];
        const ended = (lines: typeof first) => lines.filter(({ became }) => became !== "held").length;
        expect(ended(first) + ended(rest)).toBe(ended(sums(whole)));
      }),
      { numRuns: count(2_000, 20_000) },
    );
  });
});
