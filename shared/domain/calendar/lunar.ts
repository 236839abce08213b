import { dayNumber } from "../time/civil-date.ts";
import { newMoonDay, newMoonEpochDay, solarTermAtDayStart } from "./astronomy.ts";

/**
 * The Vietnamese lunisolar calendar, computed for the meridian of UTC+7 (Decision 121-CP of 1967). A month begins on the day of the
 * new moon; the month that holds the winter solstice is the 11th; where thirteen months lie between two solstices, the first of
 * them without a principal solar term is a leap month. Before 1968, and in the South before 1975, other meridians were in use:
 * this is for deadlines, not for history.
 */
const winterSolstice = 9;

/** Number of the new moon that begins month 11 of a solar year. */
function monthEleven(year: number): number {
  const lastDayOfYear = dayNumber(year, 12, 31);
  let k = Math.ceil((lastDayOfYear - newMoonEpochDay) / 29.530588) + 1;
  while (newMoonDay(k) > lastDayOfYear) k -= 1;
  // The last month begun in December may already lie after the solstice of 21–22 December.
  if (solarTermAtDayStart(newMoonDay(k)) >= winterSolstice) k -= 1;
  return k;
}

/** First days of the twelve months 1..12 of the lunar year that begins in a solar year (a leap month has no entry of its own). */
function lunarMonthStarts(year: number): readonly number[] {
  const from = monthEleven(year - 1);
  const to = monthEleven(year);
  const leapYear = to - from === 13;
  const starts: number[] = [];
  let month = 11;
  let leapPassed = !leapYear;
  for (let k = from; starts.length < 10; k += 1) {
    const first = newMoonDay(k);
    const isLeap = !leapPassed && solarTermAtDayStart(first) === solarTermAtDayStart(newMoonDay(k + 1));
    if (isLeap) leapPassed = true;
    else {
      // Months 11 and 12 of the lunar year before come first, then 1, 2, 3 …
      if (month > 12) starts[month - 13] = first;
      month += 1;
    }
  }
  return starts;
}

/** Day number of lunar day 1/1 (Tết) of the lunar year that begins in a solar year. */
export function lunarNewYear(year: number): number {
  return lunarMonthStarts(year)[0] ?? Number.NaN;
}

/** Day number of lunar day 10/3, the commemoration of the Hùng Kings. */
export function hungKingsDay(year: number): number {
  return (lunarMonthStarts(year)[2] ?? Number.NaN) + 9;
}
