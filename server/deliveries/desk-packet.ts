import type { DeskPacket } from "../../shared/contracts/dispatch.ts";
import {
  backBy,
  carrierOf,
  evolveDelivery,
  foldDelivery,
  takenAt,
  type Delivery,
} from "../../shared/domain/deliveries/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { toDelivery } from "../../shared/store/deliveries/delivery.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { iso } from "../http/present.ts";
import { deliveryViewOf } from "./delivery-view.ts";

export type Hours = {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly grace: number;
  /** The minute at which the last courier's day ends; 0 where that is the last shift's end. */
  readonly evening: number;
};

/** A packet as the office sees it: since when, by when, what went wrong, what belongs into it. */
export function deskPacketOf(
  document: DeliveryDocument,
  of: Parameters<typeof deliveryViewOf>[1] & {
    readonly hours: Hours;
    readonly results: ReadonlyMap<string, DossierDocument["result"]>;
    /** By packet: whose round of today has it. */
    readonly planned: ReadonlyMap<string, NonNullable<DeskPacket["planned"]>>;
  },
): DeskPacket {
  const delivery = toDelivery(document);
  const due = dueBack(delivery, of.hours);
  const failed = delivery.history.findLast((event) => event.type === "attemptFailed");
  const result = of.results.get(document.ref) ?? null;
  const title = result?.title ?? wordsIn(document.title, of.language);
  return {
    ...deliveryViewOf(document, of),
    since: placedAt(delivery).toISOString(),
    backBy: iso(due),
    notBack: isLate(due, of.hours),
    stopped: delivery.stopped,
    originals: [...delivery.originals],
    planned: of.planned.get(document._id) ?? null,
    guest: delivery.agency !== of.actor.agency,
    waitsUntil: iso(delivery.waitsUntil),
    failure: failed
      ? {
          attempt: failed.attempt,
          reason: failed.reason,
          at: failed.at.toISOString(),
          note: document.note,
        }
      : null,
    receivedBy: document.receivedBy && {
      name: document.receivedBy.name,
      relationship: document.receivedBy.relationship,
    },
    proposed: document.state === "planned" ? [result ? `${title}, ${result.number}` : title] : [],
  };
}

/** By when whoever has it must be back; null where nobody is out with it. */
export function dueBack(delivery: Delivery, { calendar, grace, evening }: Hours): Date | null {
  const left = carrierOf(delivery) === null ? null : takenAt(delivery);
  return left && backBy(left, calendar, grace, evening);
}

export const isLate = (due: Date | null, { now }: Hours): boolean => due !== null && due < now;

/** When it came to where it is. */
function placedAt({ history, ...of }: Delivery): Date {
  let state = foldDelivery(of, []);
  let at = history[0]?.at ?? new Date(0);
  for (const event of history) {
    const next = evolveDelivery(state, event);
    if (next.state !== state.state) ({ at } = event);
    state = next;
  }
  return at;
}
