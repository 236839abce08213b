/**
 * Days and times in words. Every `ms` is epoch milliseconds and is read in Asia/Ho_Chi_Minh: UTC+7, no daylight
 * saving, so that a server, a kiosk and a courier's phone abroad print the same day. What belongs together
 * ("thứ Năm 3/9") is joined by no-break spaces. A `ms` that is no instant throws a RangeError.
 */
import { dates as en } from "./en/dates.ts";
import type { Language } from "./index.ts";
import { dates as vi } from "./vi/dates.ts";

const ZONE_MS = 7 * 60 * 60 * 1000;
const NO_BREAK = "\u00A0";

/** "thứ Năm", "Thursday". */
export function weekdayName(ms: number, language: Language): string {
  const names = language === "vi" ? vi.weekdays : en.weekdays;
  return keepTogether(names[local(ms).getUTCDay()] ?? "");
}

/** "3/9", "3 Sept". */
export function dayMonth(ms: number, language: Language): string {
  return language === "vi"
    ? numericDayMonth(ms)
    : keepTogether(`${dayOfMonth(ms)} ${en.shortMonths[monthIndex(ms)]}`);
}

/** For sentences with room for the month's whole name: "3/9", "3 September". */
export function dayMonthLong(ms: number, language: Language): string {
  return language === "vi"
    ? numericDayMonth(ms)
    : keepTogether(`${dayOfMonth(ms)} ${en.months[monthIndex(ms)]}`);
}

/** "thứ Năm 3/9", "Thursday 3 Sept": day and date always go together. */
export function weekdayDayMonth(ms: number, language: Language): string {
  return weekdayName(ms, language) + NO_BREAK + dayMonth(ms, language);
}

/** "3/9/2026", "3 Sept 2026". */
export function fullDate(ms: number, language: Language): string {
  return dayMonth(ms, language) + (language === "vi" ? "/" : NO_BREAK) + year(ms);
}

/** "thứ Năm 3/9/2026", "Thursday 3 Sept 2026". */
export function weekdayFullDate(ms: number, language: Language): string {
  return weekdayName(ms, language) + NO_BREAK + fullDate(ms, language);
}

/** The four digits of the year. */
export function year(ms: number): string {
  return String(local(ms).getUTCFullYear());
}

/** "09:10": 24 hours, two digits each. */
export function time(ms: number): string {
  const at = local(ms);
  return `${String(at.getUTCHours()).padStart(2, "0")}:${String(at.getUTCMinutes()).padStart(2, "0")}`;
}

/** A date whose UTC fields are the office's wall clock. */
function local(ms: number): Date {
  const at = new Date(ms + ZONE_MS);
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an instant: ${ms}`);
  return at;
}

const dayOfMonth = (ms: number) => local(ms).getUTCDate();
const monthIndex = (ms: number) => local(ms).getUTCMonth();
const numericDayMonth = (ms: number) => `${dayOfMonth(ms)}/${monthIndex(ms) + 1}`;
const keepTogether = (words: string) => words.replaceAll(" ", NO_BREAK);

const minuteWords = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;

/** Shifts, minutes of the day, as both languages write them: “7:30–11:30, 13:00–17:00”. */
export const hoursWords = (shifts: readonly { readonly start: number; readonly end: number }[]): string =>
  shifts.map(({ start, end }) => `${minuteWords(start)}–${minuteWords(end)}`).join(", ");
