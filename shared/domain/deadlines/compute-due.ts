import type { Calendar } from "../calendar/compile-calendar.ts";
import { dueDay } from "./due-of.ts";
import { dayOfMinute, localMinuteOf } from "../time/zone.ts";
import type { ClockFacts, Due, Rule } from "./rule.ts";
import { runClock, type ClockRun } from "./run-clock.ts";

/**
 * When a dossier is due by law. Instants are epoch ms (UTC), days are those of UTC+7.
 * Source: NĐ 118/2025 and the Civil Code 2015, art. 145–148. Throws `DeadlineError` with a stable code; the same arguments always give
 * the same answer, in a time that does not depend on the length of the limit.
 */
export function computeDue(rule: Rule, facts: ClockFacts, calendar: Calendar): Due {
  return dueOfRun(runClock(rule, facts, calendar), facts, calendar);
}

export function dueOfRun(run: ClockRun, facts: ClockFacts, calendar: Calendar): Due {
  const { dueAt, left } = run;
  return {
    dueAt,
    left,
    provisional: calendar.table.isProvisional(
      dayOfMinute(localMinuteOf(facts.acceptedAt)),
      lastDayOf(run, facts),
    ),
    calendarVersion: calendar.version,
  };
}

/** Day of the due, or of the pause that is still open. A due with no minute between it and acceptance is of the same day. */
export function lastDayOf({ dueAt, legs }: ClockRun, facts: ClockFacts): number {
  const acceptedDay = dayOfMinute(localMinuteOf(facts.acceptedAt));
  if (dueAt !== null) return Math.max(acceptedDay, dueDay(dueAt));
  return dayOfMinute(localMinuteOf(legs.at(-1)?.stop?.pause.from ?? facts.acceptedAt));
}
