import type { DispatchBoard } from "../../shared/contracts/dispatch.ts";
import { carrierOf, reconcile, type DeliveryState } from "../../shared/domain/deliveries/index.ts";
import type { PacketOfDay } from "../../shared/store/deliveries/dispatch.store.ts";
import type { HandInDocument } from "../../shared/store/deliveries/hand-in.store.ts";
import { toDelivery } from "../../shared/store/deliveries/delivery.store.ts";
import { iso } from "../http/present.ts";
import { dueBack, isLate, type Hours } from "./desk-packet.ts";

export type DayOfOffice = { readonly from: Date; readonly to: Date };

/** How the day stands: what waits where, what each courier has done and has left, who is not back. */
export function boardOf(of: {
  readonly touched: readonly PacketOfDay[];
  readonly counts: ReadonlyMap<DeliveryState, number>;
  readonly couriers: readonly { readonly account: string; readonly name: string }[];
  readonly names: ReadonlyMap<string, string>;
  readonly handIns: readonly HandInDocument[];
  readonly day: DayOfOffice;
  readonly hours: Hours;
}): DispatchBoard {
  const { touched, counts, names, handIns, day, hours } = of;
  const packets = touched.map((document) => ({ document, delivery: toDelivery(document) }));
  const deliveries = packets.map(({ delivery }) => delivery);
  const { lines } = reconcile(deliveries, day);
  const failedBy = deliveries
    .flatMap(({ history }) => history)
    .flatMap(({ type, at, by }) =>
      type === "attemptFailed" && at >= day.from && at < day.to && "account" in by ? by.account : [],
    );
  const count = (state: DeliveryState) => counts.get(state) ?? 0;

  const known = new Map(of.couriers.map(({ account, name }) => [account, name]));
  for (const { courier } of [...lines, ...handIns])
    if (!known.has(courier)) known.set(courier, names.get(courier) ?? courier);
  return {
    counts: {
      planned: count("planned"),
      sealed: count("sealed"),
      offered: count("offered"),
      outForReturn: count("outForReturn"),
      returning: count("returning"),
      atOtherCounter: count("atOtherCounter"),
    },
    ended: deliveries.filter((one) => hasEnded(one.state) && one.history.some(({ at }) => at >= day.from))
      .length,
    couriers: [...known].map(([account, name]) => {
      const theirs = lines.filter(({ courier }) => courier === account);
      const held = theirs.filter(({ became }) => became === "held");
      const first = (held.length > 0 ? held : theirs).map(({ since }) => since.getTime());
      return {
        account,
        name,
        since: first.length === 0 ? null : iso(new Date(Math.min(...first))),
        delivered: theirs.filter(({ became }) => became === "delivered").length,
        failed: failedBy.filter((one) => one === account).length,
        left: held.length,
        offered: deliveries.filter(({ offeredTo }) => offeredTo === account).length,
        collected: theirs.reduce((sum, { collected }) => sum + collected, 0),
        handedIn: handIns
          .filter(({ courier }) => courier === account)
          .reduce((sum, { amount }) => sum + amount, 0),
      };
    }),
    notBack: packets.flatMap(({ document, delivery }) => {
      const due = dueBack(delivery, hours);
      const carrier = carrierOf(delivery);
      const line = lines.find((one) => one.delivery === delivery.id && one.became === "held");
      if (due === null || !line || carrier === null || !isLate(due, hours)) return [];
      return {
        id: delivery.id,
        code: document.code,
        seal: delivery.seal?.number ?? null,
        courier: { account: carrier, name: names.get(carrier) ?? carrier },
        since: line.since.toISOString(),
        backBy: due.toISOString(),
      };
    }),
  };
}

const hasEnded = (state: DeliveryState) => state === "delivered" || state === "backAtCounter";
