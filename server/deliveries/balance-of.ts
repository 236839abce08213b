import type { Balance } from "../../shared/contracts/dispatch.ts";
import { isAstray, originalsOut, reconcile } from "../../shared/domain/deliveries/index.ts";
import type { PacketOfDay } from "../../shared/store/deliveries/dispatch.store.ts";
import type { HandInDocument } from "../../shared/store/deliveries/hand-in.store.ts";
import { toDelivery } from "../../shared/store/deliveries/delivery.store.ts";
import { iso } from "../http/present.ts";
import type { DayOfOffice } from "./board-of.ts";
import { dueBack, isLate, type Hours } from "./desk-packet.ts";

const nothing = { out: 0, delivered: 0, back: 0, elsewhere: 0, held: 0, difference: 0, collected: 0 };

/** The balance of a day: name by name what each courier had, what became of it, and the money handed in. */
export function balanceOf(of: {
  readonly date: string;
  readonly day: DayOfOffice;
  readonly touched: readonly PacketOfDay[];
  /** Packets of which originals have not come to the office, whenever they were collected. */
  readonly awaited: readonly PacketOfDay[];
  readonly handIns: readonly HandInDocument[];
  readonly names: ReadonlyMap<string, string>;
  readonly people: Balance["people"];
  readonly hours: Hours;
}): Balance {
  const { date, day, touched, awaited, handIns, names, people, hours } = of;
  const packets = new Map(touched.map((document) => [document._id, document]));
  const deliveries = touched.map(toDelivery);
  const { lines, couriers } = reconcile(deliveries, day);
  const nameOf = (account: string) => names.get(account) ?? account;
  const handing = handIns.map(({ courier }) => courier);
  const idle = [...new Set(handing)].filter((one) => !couriers.some(({ courier }) => courier === one));
  const sums = [...couriers, ...idle.map((courier) => ({ courier, ...nothing }))];
  return {
    date,
    couriers: sums
      .map(({ courier, ...counts }) => {
        const theirs = handIns.filter((one) => one.courier === courier);
        const handedIn = theirs.reduce((sum, { amount }) => sum + amount, 0);
        return {
          account: courier,
          name: nameOf(courier),
          ...counts,
          lines: lines
            .filter((line) => line.courier === courier)
            .map(({ delivery, ref, seal, since, became, at, collected, originals }) => ({
              id: delivery,
              ref,
              code: packets.get(delivery)?.code ?? "",
              seal,
              recipient: packets.get(delivery)?.recipient.name ?? "",
              since: since.toISOString(),
              became,
              at: iso(at),
              collected,
              originals: [...originals],
            })),
          handedIn,
          moneyDifference: handedIn - counts.collected,
          handIns: theirs.map(({ amount, note, by, at }) => ({
            amount,
            note,
            by: nameOf(by),
            at: at.toISOString(),
          })),
        };
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, "vi")),
    astray: deliveries.filter(isAstray).map(({ id }) => packets.get(id)?.code ?? id),
    originals: originalsAwaited(awaited, nameOf),
    notBack: deliveries.filter((one) => isLate(dueBack(one, hours), hours)).length,
    people,
  };
}

function originalsAwaited(
  awaited: readonly PacketOfDay[],
  nameOf: (account: string) => string,
): Balance["originals"] {
  const packets = new Map(awaited.map((document) => [document._id, document]));
  return originalsOut(awaited.map(toDelivery)).flatMap(({ delivery: id, courier, since, originals }) => {
    const packet = packets.get(id);
    if (!packet || courier === null) return [];
    const { ref, code, recipient } = packet;
    return {
      id,
      ref,
      code,
      recipient: recipient.name,
      courier: { account: courier, name: nameOf(courier) },
      since: iso(since),
      originals: [...originals],
    };
  });
}
