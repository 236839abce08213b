import { nextCountedDay, shiftsOf, type Calendar } from "../calendar/index.ts";
import { dateOf, instantOf } from "../time/index.ts";

/**
 * When the office looks at what is handed in at `now`: at once in a shift, else from the beginning of the next one.
 * Sittings outside the regular shifts do not count here.
 */
export function looksAt(calendar: Calendar, now: Date): Date {
  const today = dateOf(now.getTime());
  const open = shiftsOf(calendar, today)
    .map(({ start, end }) => ({ from: instantOf(today, start), to: instantOf(today, end) }))
    .find(({ to }) => now.getTime() < to);
  if (open) return new Date(Math.max(open.from, now.getTime()));
  const day = nextCountedDay(calendar, today);
  const [first] = shiftsOf(calendar, day);
  return new Date(instantOf(day, first?.start ?? 0));
}
