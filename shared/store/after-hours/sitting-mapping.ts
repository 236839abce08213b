import { nextInstant, ticketOf, type Sitting, type SittingEvent } from "../../domain/after-hours/index.ts";
import type { OutboxEntry } from "../dossiers/dossier.document.ts";
import { officePulseText } from "../outbox/pulse.ts";
import type { SittingDocument, TicketHolder } from "./sitting.document.ts";

/** The rules' view of a stored sitting. */
export function toSitting(document: SittingDocument): Sitting {
  const {
    _id,
    plan: _plan,
    holders: _holders,
    watchAt: _watchAt,
    unfinished: _unfinished,
    outbox: _outbox,
    pulse: _pulse,
    ...sitting
  } = document;
  return { id: _id, ...sitting };
}

/** A sitting without its past, for those who only count: what is left out is most of a document. */
export const withoutPast = { history: 0, holders: 0, outbox: 0, pulse: 0, handOver: 0 } as const;
export type PastlessDocument = Omit<SittingDocument, keyof typeof withoutPast>;

export function toPastless(document: PastlessDocument): Sitting {
  const { _id, plan: _plan, watchAt: _watchAt, unfinished: _unfinished, ...sitting } = document;
  return { id: _id, ...sitting, handOver: null, history: [] };
}

/** The fields of a document that a decision may have changed, and those that are gone. */
export function changedFields(sitting: Sitting, entries: readonly OutboxEntry[]) {
  const { start, end, counters, roster, slotMinutes, perSlot, procedures, counted } = sitting;
  const { state, version, openedAt, closedAt, tickets, handOver, agency } = sitting;
  const watchAt = nextInstant(sitting);
  const isCarried = tickets.some(({ carryOver }) => carryOver && !carryOver.settledAt);
  const unfinished = isCarried || (handOver !== null && handOver.takenAt === null);
  const set = {
    start,
    end,
    counters,
    roster,
    slotMinutes,
    perSlot,
    procedures,
    counted,
    state,
    version,
    openedAt,
    closedAt,
    tickets,
    handOver,
    unfinished,
    pulse: officePulseText(entries, { version, agency }),
    ...(watchAt && { watchAt }),
  };
  return { set, unset: watchAt ? null : ({ watchAt: "" } as const) };
}

const told: ReadonlySet<SittingEvent["type"]> = new Set([
  "drawn",
  "moved",
  "cancelled",
  "reminded",
  "carriedOver",
]);

/** Messages that these events owe to who has booked; whoever drew a number in the hall left none to write to. */
export function owedAfter(
  sitting: Sitting,
  events: readonly SittingEvent[],
  holders: readonly TicketHolder[],
  at: Date,
): OutboxEntry[] {
  return events.flatMap((event): readonly OutboxEntry[] => {
    if (!("number" in event) || !told.has(event.type)) return [];
    // Who gives a ticket back knows it.
    if (event.type === "cancelled" && "resident" in event.by) return [];
    const holder = holders.find(({ number }) => number === event.number);
    if (!holder?.phone || !ticketOf(sitting, event.number)) return [];
    return [{ id: `${sitting.id}-${event.version}-tell-ticket`, job: "tell-ticket", at }];
  });
}
