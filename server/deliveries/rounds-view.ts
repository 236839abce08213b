import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import type { Rounds } from "../../shared/contracts/rounds.ts";
import { windowOn } from "../../shared/domain/deliveries/index.ts";
import { arrivalWindow } from "../../shared/domain/deliveries/rounds/index.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import type { RoundsDocument } from "../../shared/store/deliveries/rounds.store.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { iso } from "../http/present.ts";
import { idsIn, isWaiting, placeOf, roundsNow, type Counters } from "./rounds-of-day.ts";

const idOf = (date: string, index: number) => `${date}-${index + 1}`;

/** The rounds of a day as the office sees them. */
export function roundsViewOf(of: {
  readonly date: string;
  readonly document: RoundsDocument | null;
  /** Those of the rounds, and all that is sealed. */
  readonly packets: readonly DeliveryDocument[];
  readonly office: Rounds["office"];
  readonly names: ReadonlyMap<string, string>;
  readonly vault: PersonalVault;
  readonly counters: Counters;
}): Rounds {
  const { date, document, packets, office, names, vault, counters } = of;
  const byId = new Map(packets.map((packet) => [packet._id, packet]));
  const planned = new Set(idsIn(document));
  const known = (id: string) => {
    const packet = byId.get(id);
    return packet
      ? [
          {
            id,
            code: packet.code,
            recipient: packet.recipient.name,
            ...placeOf(packet, { vault, counters }),
          },
        ]
      : [];
  };
  return {
    date,
    version: document?.version ?? 0,
    plannedAt: iso(document?.plannedAt),
    office,
    rounds: roundsNow(document, packets, date).map(({ round, isOut }, index) => ({
      id: idOf(date, index),
      courier: { account: round.courier, name: names.get(round.courier) ?? round.courier },
      departs: round.departs,
      returns: round.returns,
      pieces: round.pieces,
      byHand: round.byHand,
      isOut,
      stops: round.stops.flatMap((stop) =>
        known(stop.id).map((packet) => ({
          ...packet,
          state: byId.get(stop.id)?.state ?? "planned",
          seal: byId.get(stop.id)?.seal?.number ?? null,
          pinned: stop.pinned,
          arrives: stop.arrives,
          ...arrivalWindow(round, stop, windowOn(byId.get(stop.id)?.window ?? null, date)),
          late: stop.late,
        })),
      ),
    })),
    leftOver: (document?.leftOver ?? []).flatMap(({ id, reason }) =>
      known(id).map((packet) => ({ ...packet, reason })),
    ),
    unplanned: packets.filter((packet) => isWaiting(packet, date) && !planned.has(packet._id)).length,
  };
}

/** Where each packet stands in the rounds of a day, counted from 1, and when it is expected. */
export function stopsOf(
  document: RoundsDocument | null,
  packets: readonly Pick<DeliveryDocument, "_id" | "window">[],
): ReadonlyMap<string, NonNullable<DeliveryView["stop"]>> {
  if (!document) return new Map();
  const windows = new Map(packets.map(({ _id, window = null }) => [_id, windowOn(window, document.date)]));
  const at = (minute: number) => new Date(instantOf(document.date, minute)).toISOString();
  return new Map(
    document.rounds.flatMap((round, index) =>
      round.stops.map((stop, position) => {
        const { from, to } = arrivalWindow(round, stop, windows.get(stop.id) ?? null);
        return [
          stop.id,
          { round: idOf(document.date, index), position: position + 1, from: at(from), to: at(to) },
        ] as const;
      }),
    ),
  );
}
