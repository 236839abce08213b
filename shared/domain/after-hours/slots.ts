import { instantOf } from "../time/index.ts";
import { graceMinutes, type Sitting, type Terms } from "./sitting.ts";

/** Minutes of the day at which slots begin. */
export function slotStarts({ start, end, slotMinutes }: Terms): readonly number[] {
  const count = Math.floor((end - start) / slotMinutes);
  return Array.from({ length: Math.max(count, 0) }, (_, at) => start + at * slotMinutes);
}

/** Tickets that were given back or whose holders did not come leave their place to others. */
const freeing: ReadonlySet<string> = new Set(["cancelled", "noShow"]);

export function takenIn({ tickets }: Pick<Sitting, "tickets">, slot: number): number {
  return tickets.filter((one) => one.slot === slot && !freeing.has(one.state)).length;
}

export const freeIn = (sitting: Pick<Sitting, "tickets" | "perSlot">, slot: number): number =>
  Math.max(sitting.perSlot - takenIn(sitting, slot), 0);

/** The instant of a minute of the sitting's day. */
export const instantIn = ({ date }: Pick<Sitting, "date">, minute: number): Date =>
  new Date(instantOf(date, minute));

export const endsAt = (sitting: Sitting): Date => instantIn(sitting, sitting.end);

/** When it closes by itself. */
export const closesAt = (sitting: Pick<Sitting, "date" | "end">): Date =>
  instantIn(sitting, sitting.end + graceMinutes);

/** The first slot that is not over yet and has room; null where none has. */
export function earliestFree(sitting: Sitting, now: Date): number | null {
  const free = slotStarts(sitting).find(
    (slot) => instantIn(sitting, slot + sitting.slotMinutes) > now && freeIn(sitting, slot) > 0,
  );
  return free ?? null;
}
