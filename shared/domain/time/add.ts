import { addMonthsToDay, dateOfDay, dayOfDate, type CivilDate } from "./civil-date.ts";

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayOfDate(date) + days);
}

/** Same day of the n-th month after, or that month's last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return dateOfDay(addMonthsToDay(dayOfDate(date), months));
}
