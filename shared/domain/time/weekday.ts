import { dayOfDate, type CivilDate } from "./civil-date.ts";

/** The week begins on Monday, as on every wall calendar of the office. */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];

/** 0 = Monday … 6 = Sunday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayIndex(dayNo: number): number {
  return (((dayNo + 3) % 7) + 7) % 7;
}

export function weekdayOf(date: CivilDate): Weekday {
  return weekdays[weekdayIndex(dayOfDate(date))] ?? "monday";
}
