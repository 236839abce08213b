import type { Calendar } from "../calendar/compile-calendar.ts";
import { DeadlineError } from "../time/deadline-error.ts";
import { dayOfMinute, instantOfMinute, localMinuteOf, minutesPerDay } from "../time/zone.ts";
import type { ClockFacts, Rule } from "./rule.ts";
import { isDiscarded, runClock, type Leg } from "./run-clock.ts";

type Span = { readonly from: number; readonly to: number; readonly minutes: number };

/**
 * Regular minutes in which a leg's limit was used. A limit of days begins on the day after, and the day of a pause is used whole; hours and
 * the same day run from the minute itself. No minute is used twice: where the day of the pause was the last, the resumption on the
 * same day finds it used.
 */
function spanAfter(usedTo: number, leg: Leg, calendar: Calendar): Span {
  const start = localMinuteOf(leg.from);
  const stop = leg.stop ? localMinuteOf(leg.stop.pause.from) : localMinuteOf(leg.dueAt);
  const { kind } = leg.remainder;
  const inDays = kind === "workingDays" || kind === "calendarDays" || kind === "months";
  const from = Math.max(usedTo, inDays ? (dayOfMinute(start) + 1) * minutesPerDay : start);
  const to = Math.max(from, inDays && leg.stop ? (dayOfMinute(stop) + 1) * minutesPerDay : stop);
  return { from, to, minutes: calendar.table.minutesBetween(from, to) };
}

/**
 * The instant (epoch ms) by which a share (0..1) of the time has been used, for example 0.75 for a warning. Time is measured in regular
 * minutes of the office, whatever the limit is counted in, extension included; what a RESTART annulled is not. Null while a pause is open.
 * Throws `invalid-share` and whatever `computeDue` throws.
 */
export function instantAtShare(
  rule: Rule,
  facts: ClockFacts,
  calendar: Calendar,
  share: number,
): number | null {
  if (!(share >= 0 && share <= 1)) {
    throw new DeadlineError("invalid-share", `a share lies between 0 and 1: ${share}`);
  }
  const run = runClock(rule, facts, calendar);
  if (run.dueAt === null) return null;
  if (share === 1) return run.dueAt;
  const legs = run.legs.filter((_, index) => !isDiscarded(run, index));
  const spans: Span[] = [];
  for (const leg of legs) spans.push(spanAfter(spans.at(-1)?.to ?? -Infinity, leg, calendar));
  const total = spans.reduce((sum, span) => sum + span.minutes, 0);
  let wanted = Math.round(total * share);
  if (wanted === 0) return legs[0]?.from ?? facts.acceptedAt;
  for (const span of spans) {
    if (wanted <= span.minutes) {
      // Never after the due: a limit used up on the day of a pause ends with that day.
      return Math.min(instantOfMinute(calendar.table.afterMinutes(span.from, wanted)), run.dueAt);
    }
    wanted -= span.minutes;
  }
  return run.dueAt;
}
