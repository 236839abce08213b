import { describe, expect, test } from "@jest/globals";
import {
  cityCalendar,
  compileCalendar,
  countedDayOnOrAfter,
  dayOn,
  isCountedDay,
  nextCountedDay,
  shiftsOf,
  type CalendarDefinition,
  type Shift,
} from "../../../shared/domain/calendar/index.ts";
import { DeadlineError } from "../../../shared/domain/deadlines/index.ts";

const morning: readonly Shift[] = [{ start: 450, end: 690 }];
const name = { vi: "mất điện", en: "power cut" };
const ward: CalendarDefinition = {
  agency: "H29.162",
  version: "7",
  weekly: { saturday: morning, monday: [{ start: 480, end: 1_020 }] },
  overrides: [
    { date: "2026-11-26", kind: "closed", name, decision: "TB 12/UBND" },
    { date: "2026-09-02", kind: "ownShifts", shifts: morning, name, decision: "TB 13/UBND" },
  ],
};
const calendar = compileCalendar(ward, cityCalendar);

describe("an agency's calendar says only where it differs from the city's", () => {
  test("its own weekdays and dates hold, the others are the city's", () => {
    expect(shiftsOf(calendar, "2026-11-28")).toEqual(morning);
    expect(shiftsOf(calendar, "2026-11-23")).toEqual([{ start: 480, end: 1_020 }]);
    expect(shiftsOf(calendar, "2026-11-25")).toHaveLength(2);
    expect(isCountedDay(calendar, "2026-11-26")).toBe(false);
  });

  test("the city's days off hold for it, unless it decides otherwise for a date", () => {
    expect(isCountedDay(calendar, "2026-11-24")).toBe(false);
    expect(shiftsOf(calendar, "2026-09-02")).toEqual(morning);
  });

  test("a make-up day has the agency's own hours of the weekday it works as", () => {
    expect(shiftsOf(calendar, "2026-08-22")).toEqual([{ start: 480, end: 1_020 }]);
  });

  test("its Saturdays do not take away the city's compensatory days", () => {
    // 1 January 2028 is a Saturday: a day off of the city's week, moved to Monday.
    expect(isCountedDay(calendar, "2028-01-01")).toBe(false);
    expect(isCountedDay(calendar, "2028-01-03")).toBe(false);
  });

  test("the next counted day steps over both", () => {
    expect(nextCountedDay(calendar, "2026-11-25")).toBe("2026-11-27");
    expect(nextCountedDay(calendar, "2026-11-27")).toBe("2026-11-28");
    expect(countedDayOnOrAfter(calendar, "2026-11-26")).toBe("2026-11-27");
    expect(countedDayOnOrAfter(calendar, "2026-11-27")).toBe("2026-11-27");
  });

  test("its version changes with either definition", () => {
    expect(calendar.version).toBe("H29.162@7+city@2026.1");
    expect(compileCalendar(ward, { ...cityCalendar, version: "2026.2" }).version).not.toBe(calendar.version);
    expect(dayOn(calendar, "2026-11-26").note).toMatchObject({
      name,
      decision: "TB 12/UBND",
      kind: "closed",
    });
  });
});

describe("a definition that cannot be right is refused", () => {
  const codeOf = (definition: Partial<CalendarDefinition>): string => {
    try {
      compileCalendar({ agency: "a", version: "1", overrides: [], ...definition }, cityCalendar);
    } catch (error) {
      if (error instanceof DeadlineError) return error.code;
      throw error;
    }
    return "accepted";
  };
  const closed = (date: string) => ({ date, kind: "closed" as const, name, decision: "TB 1" });

  test.each<[string, readonly Shift[]]>([
    [
      "overlapping shifts",
      [
        { start: 450, end: 690 },
        { start: 680, end: 1_020 },
      ],
    ],
    [
      "shifts out of order",
      [
        { start: 780, end: 1_020 },
        { start: 450, end: 690 },
      ],
    ],
    ["a shift that ends before it begins", [{ start: 690, end: 450 }]],
    ["an empty shift", [{ start: 450, end: 450 }]],
    ["a shift past midnight", [{ start: 1_200, end: 1_441 }]],
    ["a shift before midnight", [{ start: -1, end: 60 }]],
    ["part of a minute", [{ start: 450.5, end: 690 }]],
  ])("%s", (_words, shifts) => {
    expect(codeOf({ weekly: { monday: shifts } })).toBe("invalid-calendar");
    expect(codeOf({ overrides: [{ ...closed("2026-11-26"), kind: "ownShifts", shifts }] })).toBe(
      "invalid-calendar",
    );
  });

  test("two overrides of one date, and dates that do not exist", () => {
    expect(codeOf({ overrides: [closed("2026-11-26"), closed("2026-11-26")] })).toBe("invalid-calendar");
    for (const date of ["2026-02-29", "2026-13-01", "26/11/2026", "1899-12-31", "2026-00-10", "2026-04-31"]) {
      expect(codeOf({ overrides: [closed(date)] })).toBe("invalid-date");
    }
    expect(codeOf({ overrides: [closed("2028-02-29")] })).toBe("accepted");
  });

  test("shifts that touch, and one until 24:00, are right", () => {
    const shifts = [
      { start: 0, end: 690 },
      { start: 690, end: 1_440 },
    ];
    expect(codeOf({ weekly: { monday: shifts } })).toBe("accepted");
  });
});
