import { civilOf, dateOfDay, dayOfDate, type CivilDate } from "../time/civil-date.ts";
import { weekdayIndex, weekdays, type Weekday } from "../time/weekday.ts";
import type { Calendar, DayNote } from "./compile-calendar.ts";
import type { Shift } from "./definition.ts";

/** A square of the wall calendar. */
export type CalendarDay = {
  readonly date: CivilDate;
  readonly weekday: Weekday;
  readonly shifts: readonly Shift[];
  readonly counted: boolean;
  /** Where the date is not like its weekday. */
  readonly note?: DayNote;
  readonly provisional: boolean;
};

/** A counted day has at least one regular shift. */
export function isCountedDay(calendar: Calendar, date: CivilDate): boolean {
  return calendar.table.isCounted(dayOfDate(date));
}

/** Regular shifts of a date, in order, minutes of the day. */
export function shiftsOf(calendar: Calendar, date: CivilDate): readonly Shift[] {
  return calendar.table.patternOf(dayOfDate(date)).shifts;
}

/** The first counted day after a date. Throws `calendar-has-no-counted-day`. */
export function nextCountedDay(calendar: Calendar, date: CivilDate): CivilDate {
  return dateOfDay(calendar.table.nthCountedAfter(dayOfDate(date), 1));
}

/** The date itself if it is counted, else the first counted day after it. */
export function countedDayOnOrAfter(calendar: Calendar, date: CivilDate): CivilDate {
  return dateOfDay(calendar.table.countedOnOrAfter(dayOfDate(date)));
}

/** Whether a date lies in a year whose days off are not all announced. */
export function isProvisional(calendar: Calendar, date: CivilDate): boolean {
  return !calendar.isOfficial(civilOf(dayOfDate(date)).year);
}

/** The squares of the wall calendar from one date to another, both included. */
export function daysBetween(calendar: Calendar, from: CivilDate, to: CivilDate): CalendarDay[] {
  const days: CalendarDay[] = [];
  const last = dayOfDate(to);
  for (let day = dayOfDate(from); day <= last; day += 1) days.push(describe(calendar, day));
  return days;
}

export function dayOn(calendar: Calendar, date: CivilDate): CalendarDay {
  return describe(calendar, dayOfDate(date));
}

function describe(calendar: Calendar, day: number): CalendarDay {
  const { shifts, total } = calendar.table.patternOf(day);
  const note = calendar.noteOf(day);
  return {
    date: dateOfDay(day),
    weekday: weekdays[weekdayIndex(day)] ?? "monday",
    shifts,
    counted: total > 0,
    ...(note ? { note } : {}),
    provisional: !calendar.isOfficial(civilOf(day).year),
  };
}
