import { dayNumber } from "../time/civil-date.ts";
import { weekdayIndex, weekdays, type Weekday } from "../time/weekday.ts";
import {
  cultureDayResolution,
  holidayNames,
  labourCode111,
  labourCode112,
  type Holiday,
} from "./holiday-names.ts";
import { hungKingsDay, lunarNewYear } from "./lunar.ts";
import type { Text } from "./definition.ts";

export type DerivedHoliday = { readonly day: number; readonly name: Text; readonly decision: string };

type PublicHoliday = { readonly day: number; readonly holiday: Holiday; readonly compensated: boolean };

/**
 * Tết's five days: the two before the lunar new year and its first three (announced so, or to the same weekdays off, each year since
 * 2021). National Day's second day is the neighbour that makes the break longest: 3 September after a Thursday, Sunday or Monday.
 */
function publicHolidays(year: number): PublicHoliday[] {
  const compensated = (day: number, holiday: Holiday): PublicHoliday => ({ day, holiday, compensated: true });
  const tet = lunarNewYear(year);
  const national = dayNumber(year, 9, 2);
  const days = [
    compensated(dayNumber(year, 1, 1), "newYear"),
    ...[-2, -1, 0, 1, 2].map((offset) => compensated(tet + offset, "tet")),
    compensated(hungKingsDay(year), "hungKings"),
    compensated(dayNumber(year, 4, 30), "reunification"),
    compensated(dayNumber(year, 5, 1), "labour"),
    compensated(national, "national"),
  ];
  // The second day came with the Labour Code 2019, in force from 2021.
  if (year >= 2021) {
    const after: readonly (Weekday | undefined)[] = ["thursday", "sunday", "monday"];
    const second = after.includes(weekdays[weekdayIndex(national)]) ? national + 1 : national - 1;
    days.push(compensated(second, "national"));
  }
  // 24 November stands outside the Labour Code, so a weekend takes it away without compensation.
  if (year >= 2026) days.push({ day: dayNumber(year, 11, 24), holiday: "culture", compensated: false });
  return days.sort((a, b) => a.day - b.day);
}

/**
 * Days off of a year for which nothing is announced: a forecast, to be marked provisional. Each holiday of the Labour Code that falls on
 * a weekly day off is moved to the next working day (art. 111(3)); swaps with Saturdays need a decision and are never derived.
 */
export function deriveHolidays(year: number, isWeeklyDayOff: (day: number) => boolean): DerivedHoliday[] {
  const holidays = publicHolidays(year);
  const taken = new Set(holidays.map(({ day }) => day));
  const derived: DerivedHoliday[] = holidays.map(({ day, holiday }) => ({
    day,
    name: holidayNames[holiday],
    decision: holiday === "culture" ? cultureDayResolution : labourCode112,
  }));
  for (const { day, compensated } of holidays) {
    if (!compensated || !isWeeklyDayOff(day)) continue;
    let next = day + 1;
    // A fortnight is more than any run of holidays; a week without a working day has nothing to give.
    while (next < day + 15 && (taken.has(next) || isWeeklyDayOff(next))) next += 1;
    if (next === day + 15) continue;
    taken.add(next);
    derived.push({ day: next, name: holidayNames.compensatory, decision: labourCode111 });
  }
  return derived;
}
