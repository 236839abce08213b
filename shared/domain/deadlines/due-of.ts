import type { Calendar } from "../calendar/compile-calendar.ts";
import type { DayTable } from "../calendar/day-table.ts";
import { addMonthsToDay } from "../time/civil-date.ts";
import { dayOfMinute, instantOfMinute, localMinuteOf, minutesPerDay } from "../time/zone.ts";
import { minuteWhenUsed } from "../calendar/day-pattern.ts";
import { usedUp, type Remainder } from "./remainder.ts";

/**
 * End of the last shift of the day of an instant, if that day is counted and the instant is not past it; else of the next counted day.
 * The table of the law says "the end of that day": a due before the act that sets it would be none, so it moves to the next day.
 */
function endOfDayFrom(table: DayTable, day: number, ms: number): number {
  if (table.isCounted(day)) {
    const end = table.endOf(day);
    if (ms <= instantOfMinute(end)) return end;
  }
  return table.endOf(table.nthCountedAfter(day, 1));
}

/** The day that a due (epoch ms) belongs to: one at midnight ends the day before, where a shift ends at 24:00. */
export function dueDay(dueAt: number): number {
  return dayOfMinute(localMinuteOf(dueAt) - 1);
}

/** Last day of a limit of calendar days or months before it is moved to a counted day. */
export function nominalDay(remainder: Remainder, day: number): number {
  return remainder.kind === "months" ? addMonthsToDay(day, remainder.whole) : day + remainder.whole;
}

/** Local minute at which a remainder, counted from an instant (epoch ms: acceptance, resumption or old due), is due. */
export function dueOf(remainder: Remainder, ms: number, calendar: Calendar): number {
  const { table } = calendar;
  const minute = localMinuteOf(ms);
  const day = dayOfMinute(minute);
  switch (remainder.kind) {
    case "workingHours":
      return table.afterMinutes(minute, remainder.whole);
    case "workingDays": {
      if (remainder.fraction === 0) return table.endOf(table.nthCountedAfter(day, remainder.whole));
      const last = table.nthCountedAfter(day, remainder.whole + 1);
      const pattern = table.patternOf(last);
      // Rounded to the minute, and at least one: a share too small to measure is still not a day before.
      const minutes = Math.max(1, Math.round(pattern.total * remainder.fraction));
      return last * minutesPerDay + minuteWhenUsed(pattern, minutes);
    }
    case "calendarDays":
    case "months":
      return table.endOf(table.countedOnOrAfter(nominalDay(remainder, day)));
    case "sameDay":
      // To the exact second: 15:00:00 is in time, anything after it is not.
      return ms <= instantOfMinute(day * minutesPerDay + remainder.cutOff)
        ? endOfDayFrom(table, day, ms)
        : table.endOf(table.nthCountedAfter(day, 1));
    default:
      return endOfDayFrom(table, day, ms);
  }
}

/** What a pause leaves of a remainder that has been counted since an instant. The due has not passed. */
export function leftOf(
  remainder: Remainder,
  sinceMs: number,
  pausedMs: number,
  calendar: Calendar,
): Remainder {
  const since = localMinuteOf(sinceMs);
  const paused = localMinuteOf(pausedMs);
  const sinceDay = dayOfMinute(since);
  const pausedDay = dayOfMinute(paused);
  switch (remainder.kind) {
    case "workingHours":
      return lessen(remainder, calendar.table.minutesBetween(since, paused));
    case "workingDays":
      return lessen(remainder, calendar.table.countedBetween(sinceDay, pausedDay));
    case "calendarDays":
      return lessen(remainder, pausedDay - sinceDay);
    case "months": {
      const left = nominalDay(remainder, sinceDay) - pausedDay;
      return left > 0 ? { kind: "calendarDays", whole: left, fraction: 0, cutOff: 0 } : usedUp;
    }
    default:
      return remainder;
  }
}

function lessen(remainder: Remainder, used: number): Remainder {
  const whole = remainder.whole - used;
  const { kind, fraction } = remainder;
  return whole > 0 || (whole === 0 && fraction > 0) ? { kind, whole, fraction, cutOff: 0 } : usedUp;
}
