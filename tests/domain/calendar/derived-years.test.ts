import { describe, expect, test } from "@jest/globals";
import Holidays from "date-holidays";
import {
  cityCalendar,
  compileCalendar,
  daysBetween,
  isCountedDay,
  isProvisional,
  standardCalendar,
} from "../../../shared/domain/calendar/index.ts";
import { hungKingsDay, lunarNewYear } from "../../../shared/domain/calendar/lunar.ts";
import { dateOfDay } from "../../../shared/domain/time/civil-date.ts";

const city = standardCalendar();
/** The city without its announcements: every year is a forecast. */
const forecast = compileCalendar({ ...cityCalendar, version: "forecast", overrides: [], officialYears: [] });
const short = (date: string): string => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;
const weekdaysOff = (calendar: typeof city, year: number): string =>
  daysBetween(calendar, `${year}-01-01`, `${year}-12-31`)
    .filter(({ weekday, counted }) => !counted && weekday !== "saturday" && weekday !== "sunday")
    .map(({ date }) => short(date))
    .join(" ");

describe("lunar days are those of UTC+7", () => {
  test.each([
    [2028, "26/1", "4/4"],
    [2029, "13/2", "23/4"],
    [2030, "2/2", "12/4"], // a table for UTC+8 says 3/2
    [2031, "23/1", "1/4"],
    [2032, "11/2", "19/4"],
    [2033, "31/1", "9/4"],
    [2034, "19/2", "28/4"],
    [2035, "8/2", "17/4"],
  ])("%d: lunar 1/1 is %s, lunar 10/3 is %s", (year, tet, hungKings) => {
    expect([short(dateOfDay(lunarNewYear(year))), short(dateOfDay(hungKingsDay(year)))]).toEqual([
      tet,
      hungKings,
    ]);
  });
});

// The library needs a third of a second for a year here, so a normal run takes the next decades only.
const [from, to] = process.env["DEEP"] === "1" ? [1968, 2080] : [2028, 2052];

describe(`date-holidays from ${from} to ${to}`, () => {
  const published = new Holidays("VN");
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const holidays = years.flatMap((year) => published.getHolidays(year));
  const datesOf = (rule: string): string[] =>
    holidays.filter((holiday) => holiday.rule === rule).map(({ date }) => date.slice(0, 10));

  test("knows the same first days of Tết", () => {
    expect(years.map((year) => dateOfDay(lunarNewYear(year)))).toEqual(datesOf("vietnamese 1-0-1"));
  });

  test("knows the same Hùng Kings' Days but one", () => {
    const theirs = new Set(datesOf("vietnamese 3-0-10"));
    const ours = years.map((year) => dateOfDay(hungKingsDay(year)));
    // The new moon of 2050-03-23 is at 07:41 in UTC+7, so lunar 10/3 is 1 April; the library says 31 March.
    expect(ours.filter((date) => !theirs.has(date))).toEqual(["2050-04-01"]);
  });

  test("has no public holiday on which the office would work", () => {
    const open = holidays
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, 10))
      .filter((date) => isCountedDay(forecast, date));
    expect(open).toEqual(["2050-03-31"]);
  });
});

describe("a year that is not announced is derived from the Labour Code", () => {
  test.each([
    [2024, "29/4"],
    [2025, "2/5"],
    [2026, "2/1 31/8"],
    [2027, ""],
  ])("the forecast of %d lacks nothing of what was announced but the swaps: %s", (year, swaps) => {
    const swapped = new Set(swaps.split(" "));
    const announced = weekdaysOff(city, year)
      .split(" ")
      .filter((date) => !swapped.has(date));
    expect(weekdaysOff(forecast, year)).toBe(announced.join(" "));
  });

  test.each([
    // Holidays on a weekend move to the next working days, past each other.
    [2022, "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9"],
    [2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9"],
    [2028, "3/1 24/1 25/1 26/1 27/1 28/1 4/4 1/5 2/5 1/9 4/9 24/11"],
    // 24 November 2029 is a Saturday, and nothing is given for it.
    [2029, "1/1 12/2 13/2 14/2 15/2 16/2 23/4 30/4 1/5 3/9 4/9"],
    // One day of National Day before the Labour Code of 2019.
    [2019, "1/1 4/2 5/2 6/2 7/2 8/2 15/4 30/4 1/5 2/9"],
  ])("%d: %s", (year, off) => {
    expect(weekdaysOff(city, year)).toBe(off);
    expect(isProvisional(city, `${year}-06-15`)).toBe(true);
  });

  test("its days say that they are a forecast, and by which article", () => {
    const [holiday] = daysBetween(city, "2028-01-26", "2028-01-26");
    expect(holiday?.note).toMatchObject({ derived: true, decision: "Bộ luật Lao động 2019, Điều 112" });
    const [moved] = daysBetween(city, "2028-01-03", "2028-01-03");
    expect(moved?.note).toMatchObject({ derived: true, decision: "Bộ luật Lao động 2019, Điều 111 khoản 3" });
  });
});
