import { nextCountedDay, shiftsOf, type Calendar } from "../calendar/index.ts";
import { dateOf, instantOf } from "../time/index.ts";

/** A time at which somebody of the office looks at what was handed in. */
export type Opening = { readonly from: Date; readonly to: Date };

/**
 * When the office looks at what is handed in at `now`: at once in a shift, else from the beginning of the next one, or of a sitting after hours
 * that comes before it. `sittings`: those that take the procedure.
 */
export function looksAt(calendar: Calendar, now: Date, sittings: readonly Opening[] = []): Date {
  const begins = [nextShift(calendar, now), ...sittings]
    .filter(({ to }) => now < to)
    .map(({ from }) => Math.max(from.getTime(), now.getTime()));
  return new Date(Math.min(...begins));
}

function nextShift(calendar: Calendar, now: Date): Opening {
  const today = dateOf(now.getTime());
  const ofDay = (date: string): readonly Opening[] =>
    shiftsOf(calendar, date).map(({ start, end }) => ({
      from: new Date(instantOf(date, start)),
      to: new Date(instantOf(date, end)),
    }));
  const open = ofDay(today).find(({ to }) => now < to);
  const [first] = ofDay(nextCountedDay(calendar, today));
  const next = open ?? first;
  if (!next) throw new Error("a counted day has a shift");
  return next;
}
