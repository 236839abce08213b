import { describe, expect, test } from "@jest/globals";
import {
  cityCalendar,
  compileCalendar,
  standardCalendar,
  type Calendar,
} from "../../../shared/domain/calendar/index.ts";
import {
  computeDue,
  DeadlineError,
  extendClock,
  type ClockFacts,
  type Limit,
  type Rule,
} from "../../../shared/domain/deadlines/index.ts";
import { at, wall } from "./office-clock.ts";

const sameDay: Rule = { kind: "sameDay" };
const workingDays = (amount: number): Limit => ({ kind: "workingDays", amount });
const workingHours = (amount: number): Limit => ({ kind: "workingHours", amount });
const calendarDays = (amount: number): Limit => ({ kind: "calendarDays", amount });

const name = { vi: "lịch riêng", en: "own hours" };
const saturdayWorks = compileCalendar(
  {
    agency: "ward",
    version: "1",
    overrides: [
      {
        date: "2019-08-17",
        kind: "ownShifts",
        name,
        decision: "QĐ 1",
        shifts: [
          { start: 480, end: 660 },
          { start: 840, end: 960 },
        ],
      },
    ],
  },
  cityCalendar,
);
const wednesdayMorningOnly = compileCalendar(
  {
    agency: "ward",
    version: "2",
    overrides: [
      { date: "2019-08-14", kind: "ownShifts", name, decision: "QĐ 2", shifts: [{ start: 450, end: 690 }] },
    ],
  },
  cityCalendar,
);

const city = standardCalendar();
const due = (accepted: string, rule: Rule, facts: Partial<ClockFacts> = {}, calendar: Calendar = city) =>
  wall(computeDue(rule, { acceptedAt: at(accepted), ...facts }, calendar).dueAt);

describe("the worked examples of the law, accepted → due", () => {
  // The even numbers lie beside their odd neighbours: the other side of the same edge.
  test.each([
    [1, "2026-11-23 09:10", "same day", sameDay, "2026-11-23 17:00"],
    [2, "2026-11-23 15:00", "same day", sameDay, "2026-11-23 17:00"],
    [3, "2026-11-23 15:01", "same day", sameDay, "2026-11-25 17:00"],
    [4, "2026-11-24 10:00", "same day", sameDay, "2026-11-25 17:00"],
    [5, "2026-08-28 16:20", "same day", sameDay, "2026-09-03 17:00"],
    [6, "2026-08-28 14:20", "same day", sameDay, "2026-08-28 17:00"],
    [7, "2026-08-17 09:00", "8 working days", workingDays(8), "2026-08-26 17:00"],
    [9, "2026-02-11 14:00", "5 working days", workingDays(5), "2026-02-25 17:00"],
    [11, "2025-01-24 10:00", "3 working days", workingDays(3), "2025-02-05 17:00"],
    [13, "2026-04-23 08:00", "3 working days", workingDays(3), "2026-04-29 17:00"],
    [15, "2025-04-24 09:00", "3 working days", workingDays(3), "2025-04-28 17:00"],
    [17, "2024-04-26 09:00", "5 working days", workingDays(5), "2024-05-07 17:00"],
    [20, "2026-08-18 09:00", "15 calendar days", calendarDays(15), "2026-09-03 17:00"],
    [21, "2026-11-28 09:00", "3 working days, at a Saturday session", workingDays(3), "2026-12-02 17:00"],
    [23, "2026-11-23 07:30", "3 working days, submitted on Sunday", workingDays(3), "2026-11-27 17:00"],
    [27, "2026-11-16 08:00", "7.5 working days", workingDays(7.5), "2026-11-27 11:30"],
    [28, "2019-08-12 10:00", "4 working hours", workingHours(4), "2019-08-12 15:30"],
    [29, "2019-08-12 20:00", "4 working hours", workingHours(4), "2019-08-13 11:30"],
  ] as const)("%i: %s, %s", (_no, accepted, _words, rule, expected) => {
    expect(due(accepted, rule)).toBe(expected);
  });

  test.each([
    [30, "2019-08-17 08:00", "4 working hours", saturdayWorks, workingHours(4), "2019-08-17 15:00"],
    [31, "2019-08-14 10:00", "2 working hours", wednesdayMorningOnly, workingHours(2), "2019-08-15 08:00"],
  ] as const)("%i: %s, %s by the agency's own hours", (_no, accepted, _words, calendar, rule, expected) => {
    expect(due(accepted, rule, {}, calendar)).toBe(expected);
  });

  test.each([
    [24, "2026-08-24", "2026-08-27", "2026-09-04", "resume", "2026-09-11 17:00"],
    [24, "2026-08-24", "2026-08-27", "2026-09-04", "restart", "2026-09-16 17:00"],
    [25, "2027-01-25", "2027-01-29", "2027-02-15", "resume", "2027-02-19 17:00"],
  ] as const)(
    "%i: accepted %s, 8 working days, stopped %s until %s, %s",
    (_no, accepted, from, to, policy, expected) => {
      const pauses = [{ from: at(`${from} 10:00`), to: at(`${to} 10:00`), policy }];
      expect(due(`${accepted} 09:00`, workingDays(8), { pauses })).toBe(expected);
    },
  );

  test("26: 2026-11-20 10:00, 3 working days, extended by 3; a second extension is refused", () => {
    const facts = { acceptedAt: at("2026-11-20 10:00") };
    expect(wall(computeDue(workingDays(3), facts, city).dueAt)).toBe("2026-11-26 17:00");

    const extended = extendClock(facts, workingDays(3));
    expect(wall(computeDue(workingDays(3), extended, city).dueAt)).toBe("2026-12-01 17:00");

    expect(() => extendClock(extended, workingDays(3))).toThrow(DeadlineError);
    expect(() => extendClock(extended, workingDays(3))).toThrow(
      expect.objectContaining({ code: "extension-already-given" }),
    );
  });
});

describe("verification puts another total in the place of the rule's, from the same start", () => {
  const accepted = "2026-08-17 09:00";
  const verificationAt = at("2026-08-18 10:00");
  test.each([
    ["3 → 8 working days", { ...workingDays(3), verification: workingDays(8) }, "2026-08-26 17:00"],
    [
      "3 working → 23 calendar days",
      { ...workingDays(3), verification: calendarDays(23) },
      "2026-09-09 17:00",
    ],
    ["same day → 5 working days", { ...sameDay, verification: workingDays(5) }, "2026-08-22 17:00"],
  ] as const)("%s", (_words, rule, expected) => {
    expect(due(accepted, rule, { verificationAt })).toBe(expected);
    expect(due(accepted, rule)).toBe(due(accepted, rule.kind === "sameDay" ? sameDay : workingDays(3)));
  });
});
