import { instantIn } from "./slots.ts";
import { lateMinutes, type Sitting, type Ticket } from "./sitting.ts";

const lateMs = lateMinutes * 60_000;

/**
 * From when somebody counts as waiting: who booked and came in time from the beginning of the slot, everybody else from when he came.
 * So a booking is neither overtaken by who came just before it, nor does it overtake who waited before its own time.
 */
export function turnAt(sitting: Sitting, { kind, slot, arrivedAt }: Ticket): Date | null {
  if (!arrivedAt || kind === "walkIn") return arrivedAt;
  const begins = instantIn(sitting, slot);
  return arrivedAt.getTime() <= begins.getTime() + lateMs ? begins : arrivedAt;
}

/** Those who wait, in the order in which they are called: by their turn, bookings first, then by number. */
export function laneOf(sitting: Sitting): readonly Ticket[] {
  const turn = (ticket: Ticket) => turnAt(sitting, ticket)?.getTime() ?? 0;
  return sitting.tickets
    .filter(({ state }) => state === "waiting")
    .toSorted((a, b) => turn(a) - turn(b) || rank(a) - rank(b) || a.number - b.number);
}

const rank = ({ kind }: Ticket): number => (kind === "booked" ? 0 : 1);

/** How long somebody waited until called, minutes; from the booked time where he came before it. Null while not called. */
export function waitOf(
  sitting: Pick<Sitting, "date">,
  ticket: Pick<Ticket, "kind" | "slot" | "arrivedAt" | "calledAt">,
): number | null {
  const { calledAt, arrivedAt, kind, slot } = ticket;
  if (!calledAt || !arrivedAt) return null;
  const begins = kind === "booked" ? instantIn(sitting, slot) : arrivedAt;
  const from = Math.max(arrivedAt.getTime(), begins.getTime());
  return Math.max(calledAt.getTime() - from, 0) / 60_000;
}
