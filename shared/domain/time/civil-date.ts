import { DeadlineError } from "./deadline-error.ts";

/** A day of the civil calendar, "YYYY-MM-DD". It carries no zone: it is a square on the office's wall calendar. */
export type CivilDate = string;

const { floor } = Math;

/** Days are counted from 1970-01-01 = 0. The first and last year the calendars of the house can speak about. */
export const firstYear = 1900;
export const lastYear = 2199;

const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 1..12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysInMonths[month - 1] ?? 0);
}

/** Number of a day since 1970-01-01 in the proleptic Gregorian calendar. The year is made to begin in March, so that the leap day comes last. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return 365 * y + floor(y / 4) - floor(y / 100) + floor(y / 400) + dayOfYear - 719_468;
}

/** The year, month (1..12) and day of a day number: the inverse of `dayNumber`. */
export function civilOf(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1_460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const monthFromMarch = floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function dayIn(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [0, 0, 0];
  if (year < firstYear || year > lastYear || month < 1 || day < 1 || day > daysInMonth(year, month))
    return null;
  return dayNumber(year, month, day);
}

/** Whether a text is a day that the calendars can speak about: "YYYY-MM-DD" in 1900..2199. */
export const isCivilDate = (text: string): boolean => dayIn(text) !== null;

/** The day number of "YYYY-MM-DD". Throws `invalid-date` for anything else, 30 February and years outside 1900..2199 included. */
export function dayOfDate(date: CivilDate): number {
  const day = dayIn(date);
  if (day === null) {
    throw new DeadlineError("invalid-date", `not a date between ${firstYear} and ${lastYear}: ${date}`);
  }
  return day;
}

/** "YYYY-MM-DD" of a day number. */
export function dateOfDay(dayNo: number): CivilDate {
  const { year, month, day } = civilOf(dayNo);
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** Same day of the n-th month after, or that month's last day (Civil Code 2015, art. 148(3)). */
export function addMonthsToDay(dayNo: number, months: number): number {
  const { year, month, day } = civilOf(dayNo);
  const index = year * 12 + (month - 1) + months;
  const targetYear = floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayNumber(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}
