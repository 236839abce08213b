import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  carrierOf,
  decideChoice,
  decideDelivery,
  originalsOut,
  planDelivery,
  reconcile,
  type Delivery,
} from "../../../shared/domain/deliveries/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";
import { count } from "../../support/deep.ts";
import { aDay, holderName, packets, step, type Packet, type PacketOffice, type Step } from "./a-day.ts";
import { clerk, courier, elsewhere, morning, otherClerk, second } from "./a-packet.ts";

const due = { amount: 45_000, of: [{ what: "homeReturnFee", amount: 45_000 }] } as const;
const people = { first: courier, second, clerk, otherClerk } as const;
/** How long another counter keeps a packet in these days: some are brought back within them. */
const waits = 8;

/** The office as pure rules: a minute for each thing that is tried. */
function rulesAlone() {
  let minutes = 0;
  const answered = new Set<string>();
  const stored = new Map<Packet, Delivery>(
    packets.map((id) => [
      id,
      planDelivery({ id, ref: `dossier-${id}`, agency: "H29.162", now: morning, job: "plan-delivery", due }),
    ]),
  );
  const look = (id: Packet): Delivery => {
    const found = stored.get(id);
    if (!found) throw new Error("the packet is gone");
    return found;
  };
  const office: PacketOffice = {
    look: async (id) => look(id),
    due: due.amount,
    original: "Giấy gốc thử",
    sealOf: (id) => `MC-${id.toUpperCase()}`,
    elsewhere,
    choose: async (id, choice, key) => {
      if (answered.has(key)) return true;
      minutes += 1;
      try {
        stored.set(id, decideChoice(look(id), choice, new Date(morning.getTime() + minutes * 60_000)));
      } catch (error) {
        if (error instanceof DomainError) return false;
        throw error;
      }
      answered.add(key);
      return true;
    },
    accountOf: (name) => people[name].account,
    give: async (id, command, by, key) => {
      if (key !== null && answered.has(key)) return true;
      minutes += 1;
      const now = new Date(morning.getTime() + minutes * 60_000);
      try {
        const until = new Date(now.getTime() + waits * 60_000);
        const asked = command.type === "receive" ? { ...command, until } : command;
        stored.set(id, decideDelivery(look(id), asked, { now, actor: people[by] }));
      } catch (error) {
        if (error instanceof DomainError) return false;
        throw error;
      }
      if (key !== null) answered.add(key);
      return true;
    },
  };
  return { office, all: () => [...stored.values()] };
}

async function played(steps: readonly Step[], each: (all: readonly Delivery[]) => void = () => undefined) {
  const { office, all } = rulesAlone();
  const day = aDay(office, morning);
  for (const one of steps) {
    await day.play(one);
    each(all());
  }
  await day.evening();
  return { all: all(), ...day };
}

describe("A day of scans, failures, lost signals, replays and late arrivals", () => {
  test("no packet is ever with nobody or with two, and in the evening each is where the office says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const { all, really } = await played(steps, (now) => {
          for (const delivery of now) {
            const isOut = delivery.state === "outForReturn" || delivery.state === "returning";
            expect(isOut).toBe(delivery.courier !== null && delivery.state !== "delivered");
            expect(holderName(delivery)).not.toBe("");
            // What lies at another counter is with no courier, and the other way round.
            expect(delivery.shelf === null || carrierOf(delivery) === null).toBe(true);
          }
        });
        const where = packets.map(really).map((who) => (who === "elsewhere" ? elsewhere : who));
        expect(all.map(holderName)).toEqual(where);
      }),
      { numRuns: count(5_000, 50_000) },
    );
  }, 120_000);

  test("the day always balances: out is delivered, back and held, name by name, however it is cut in two", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), fc.nat(120), async (steps, cut) => {
        const { all } = await played(steps);
        const whole = { from: morning, to: new Date(morning.getTime() + 24 * 60 * 60_000) };
        const middle = new Date(morning.getTime() + cut * 60_000);
        const balanced = (of: { from: Date; to: Date }) => {
          const { couriers, lines } = reconcile(all, of);
          for (const { out, delivered, back, elsewhere: there, held } of couriers)
            expect(out).toBe(delivered + back + there + held);
          return lines;
        };
        const held = balanced(whole).filter(({ became }) => became === "held");
        const out = all.filter((one) => carrierOf(one) !== null);
        expect(held.map(({ delivery }) => delivery)).toEqual(out.map(({ id }) => id));
        // What is held as one half ends is out as the other begins.
        const [first, rest] = [
          balanced({ from: whole.from, to: middle }),
          balanced({ from: middle, to: whole.to }),
        ];
        const ended = (lines: typeof first) => lines.filter(({ became }) => became !== "held").length;
        expect(ended(first) + ended(rest)).toBe(ended(balanced(whole)));
      }),
      { numRuns: count(2_000, 20_000) },
    );
  }, 120_000);

  test("the money and the original papers of the doors balance as well, courier by courier", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), fc.nat(120), async (steps, cut) => {
        const { all, purses, originalOf } = await played(steps);
        const whole = { from: morning, to: new Date(morning.getTime() + 24 * 60 * 60_000) };
        const middle = new Date(morning.getTime() + cut * 60_000);
        const collected = (of: { from: Date; to: Date }, who: "first" | "second") =>
          reconcile(all, of).couriers.find(({ courier }) => courier === people[who].account)?.collected ?? 0;
        for (const who of ["first", "second"] as const) {
          expect(collected(whole, who)).toBe(purses[who]);
          const halves = [
            { from: whole.from, to: middle },
            { from: middle, to: whole.to },
          ].map((half) => collected(half, who));
          expect(halves.reduce((sum, one) => sum + one, 0)).toBe(purses[who]);
        }
        const carried = originalsOut(all).map(({ delivery, courier }) => [delivery, courier]);
        const withCouriers = packets.flatMap((packet) => {
          const who = originalOf(packet);
          return who === "first" || who === "second" ? [[packet, people[who].account]] : [];
        });
        expect(carried).toEqual(withCouriers);
        // What was collected has come to the office, or is on the list: nothing is in neither.
        const papers = all.flatMap(({ history }) =>
          history.flatMap((event) => (event.type === "delivered" ? (event.originals ?? []) : [])),
        );
        const arrived = all.flatMap(({ history }) =>
          history.flatMap((event) => (event.type === "originalsReceived" ? event.originals : [])),
        );
        expect(papers).toHaveLength(arrived.length + carried.length);
      }),
      { numRuns: count(2_000, 20_000) },
    );
  }, 120_000);
});
