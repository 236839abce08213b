import { describe, expect, test } from "@jest/globals";
import {
  addDays,
  addMonths,
  clockOf,
  dateOf,
  daysInMonth,
  instantOf,
  isLeapYear,
  minuteOfDay,
  minutesOfClock,
  weekdayOf,
} from "../../../shared/domain/time/index.ts";

describe("the time of the office is UTC+7", () => {
  test("every day from 1900 to 2199 is the day that JavaScript knows", () => {
    const dayMs = 86_400_000;
    const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    for (let ms = Date.UTC(1900, 0, 1); ms < Date.UTC(2200, 0, 1); ms += dayMs) {
      const noon = new Date(ms + dayMs / 2);
      const date = noon.toISOString().slice(0, 10);
      const midnight = ms - 7 * 3_600_000;
      const ours = [instantOf(date), dateOf(midnight), dateOf(midnight + dayMs - 1), weekdayOf(date)];
      const known = [midnight, date, date, names[noon.getUTCDay()]];
      // One comparison a day, and the slow one only where it has something to say.
      if (ours.join() !== known.join()) expect(ours).toEqual(known);
    }
    expect(addDays("1900-01-01", 109_572)).toBe("2199-12-31");
  });

  test("an instant has the office's date and minute, seconds dropped", () => {
    expect(dateOf(Date.parse("2026-11-23T16:59:59.999Z"))).toBe("2026-11-23");
    expect(dateOf(Date.parse("2026-11-23T17:00:00.000Z"))).toBe("2026-11-24");
    expect(minuteOfDay(Date.parse("2026-11-23T16:59:59.999Z"))).toBe(1_439);
    expect(minuteOfDay(Date.parse("2026-11-23T02:10:59.000Z"))).toBe(550);
    expect(instantOf("2026-11-23", 550)).toBe(Date.parse("2026-11-23T09:10:00+07:00"));
    expect(instantOf("2026-11-23", 1_440)).toBe(instantOf("2026-11-24"));
  });

  test("before 1970 it is the same", () => {
    expect(dateOf(Date.parse("1954-07-21T00:00:00+07:00") - 1)).toBe("1954-07-20");
    expect(weekdayOf("1954-07-21")).toBe("wednesday");
  });
});

describe("dates", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("%s and %d months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test("leap years are those of Gregory", () => {
    expect([1900, 2000, 2024, 2026, 2100].map(isLeapYear)).toEqual([false, true, true, false, false]);
    expect([daysInMonth(2028, 2), daysInMonth(2027, 2), daysInMonth(2027, 12)]).toEqual([29, 28, 31]);
  });

  test("clock times are read and written to the minute, 24:00 included", () => {
    expect(["00:00", "07:30", "23:59", "24:00"].map(minutesOfClock)).toEqual([0, 450, 1_439, 1_440]);
    expect([0, 450, 1_439, 1_440].map(clockOf)).toEqual(["00:00", "07:30", "23:59", "24:00"]);
    expect(["24:01", "7:30", "07:60", "0730", ""].map(minutesOfClock)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
