import { shiftsOf, type Calendar } from "../calendar/index.ts";
import { addDays, dateOf, instantOf } from "../time/index.ts";

/** How long after the last shift a courier may still be on his way back, where the agency says nothing else. Minutes. */
export const usualGrace = 30;
/** No office is closed longer than this. */
const mostDays = 60;

/**
 * By when a packet that left the office at an instant has to be back in it: the end of the last shift that ends after it, and the grace in
 * minutes. Where couriers go out after the last shift, their day ends at that minute. Null where the office does not open any more.
 */
export function backBy(left: Date, calendar: Calendar, grace: number, evening = 0): Date | null {
  const from = dateOf(left.getTime());
  for (let days = 0; days < mostDays; days += 1) {
    const date = addDays(from, days);
    const last = shiftsOf(calendar, date).at(-1);
    const end = last && instantOf(date, Math.max(last.end, evening));
    if (end !== undefined && end > left.getTime()) return new Date(end + grace * 60_000);
  }
  return null;
}
