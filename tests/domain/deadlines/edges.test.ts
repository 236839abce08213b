import { describe, expect, test } from "@jest/globals";
import { compileCalendar, standardCalendar, type Shift } from "../../../shared/domain/calendar/index.ts";
import { computeDue, dueDateOf, type Limit, type Rule } from "../../../shared/domain/deadlines/index.ts";
import { at, wall } from "./office-clock.ts";

const city = standardCalendar();
const due = (accepted: string | number, rule: Rule, calendar = city): string =>
  wall(
    computeDue(rule, { acceptedAt: typeof accepted === "number" ? accepted : at(accepted) }, calendar).dueAt,
  );
const hours = (amount: number): Limit => ({ kind: "workingHours", amount });
const days = (amount: number): Limit => ({ kind: "workingDays", amount });
const months = (amount: number): Limit => ({ kind: "months", amount });

describe("hours at the edges of the shifts", () => {
  test.each([
    ["before the office opens", "2026-08-17 06:00", 1, "2026-08-17 08:30"],
    ["the minute it opens", "2026-08-17 07:30", 4, "2026-08-17 11:30"],
    ["one minute before the lunch break", "2026-08-17 11:29", 1, "2026-08-17 13:59"],
    ["the minute the lunch break begins", "2026-08-17 11:30", 1, "2026-08-17 14:00"],
    ["the minute the lunch break ends", "2026-08-17 13:00", 4, "2026-08-17 17:00"],
    ["the minute it closes", "2026-08-17 17:00", 4, "2026-08-18 11:30"],
    ["at midnight", "2026-08-18 00:00", 4, "2026-08-18 11:30"],
    ["a quarter of an hour", "2026-08-17 11:15", 0.25, "2026-08-17 11:30"],
    ["over a weekend that is worked", "2026-08-21 16:00", 2, "2026-08-22 08:30"],
  ] as const)("%s: %s + %d h", (_words, accepted, amount, expected) => {
    expect(due(accepted, hours(amount))).toBe(expected);
  });

  test("the seconds of acceptance are not counted", () => {
    expect(due("2026-08-17 09:10:59", hours(1))).toBe("2026-08-17 10:10");
  });
});

describe("days do not ask at which edge of a shift they began", () => {
  test.each([
    "2026-08-17 00:00:00",
    "2026-08-17 07:29:59",
    "2026-08-17 07:30:00",
    "2026-08-17 11:30:00",
    "2026-08-17 13:00:00",
    "2026-08-17 17:00:00",
    "2026-08-17 23:59:59",
  ])("accepted %s", (accepted) => {
    expect(due(accepted, days(3))).toBe("2026-08-20 17:00");
    expect(due(accepted, days(0.5))).toBe("2026-08-18 11:30");
    expect(due(accepted, { kind: "calendarDays", amount: 3 })).toBe("2026-08-20 17:00");
    expect(due(accepted, months(1))).toBe("2026-09-17 17:00");
  });
});

describe("the millisecond before midnight and midnight itself lie on two days", () => {
  const midnight = at("2026-08-18 00:00");
  test("hours: both begin when the office opens in the morning", () => {
    expect(due(midnight - 1, hours(4))).toBe("2026-08-18 11:30");
    expect(due(midnight, hours(4))).toBe("2026-08-18 11:30");
  });
  test("calendar days, months and the same day", () => {
    expect(due(midnight - 1, { kind: "calendarDays", amount: 1 })).toBe("2026-08-18 17:00");
    expect(due(midnight, { kind: "calendarDays", amount: 1 })).toBe("2026-08-19 17:00");
    expect(due(midnight - 1, months(1))).toBe("2026-09-17 17:00");
    expect(due(midnight, months(1))).toBe("2026-09-18 17:00");
    expect(due(midnight - 1, { kind: "sameDay" })).toBe("2026-08-18 17:00");
    expect(due(midnight, { kind: "sameDay" })).toBe("2026-08-18 17:00");
  });
  test("3 working days", () => {
    expect(due(midnight - 1, days(3))).toBe("2026-08-20 17:00");
    expect(due(midnight, days(3))).toBe("2026-08-21 17:00");
  });
  test("a day of the office is one of UTC+7, whatever date it is in London", () => {
    expect(due(Date.parse("2026-08-17T16:59:59.999Z"), days(3))).toBe("2026-08-20 17:00");
    expect(due(Date.parse("2026-08-17T17:00:00.000Z"), days(3))).toBe("2026-08-21 17:00");
  });
});

describe("the same day", () => {
  test.each([
    ["2026-11-23 15:00:00", "2026-11-23 17:00"],
    ["2026-11-23 15:00:01", "2026-11-25 17:00"],
    ["2026-11-23 23:59:59", "2026-11-25 17:00"],
    ["2026-11-25 00:00:00", "2026-11-25 17:00"],
    ["2026-11-28 09:00:00", "2026-11-30 17:00"],
  ])("accepted %s by the usual cut-off", (accepted, expected) => {
    expect(due(accepted, { kind: "sameDay" })).toBe(expected);
  });

  test("one millisecond after the cut-off is after it", () => {
    expect(due(at("2026-11-23 15:00") + 1, { kind: "sameDay" })).toBe("2026-11-25 17:00");
  });

  test("the rule's own cut-off takes the place of 15:00", () => {
    expect(due("2026-11-23 16:00", { kind: "sameDay", cutOff: "16:00" })).toBe("2026-11-23 17:00");
    expect(due("2026-11-23 11:00", { kind: "sameDay", cutOff: "10:30" })).toBe("2026-11-25 17:00");
  });

  test("nobody is promised a closing time that has passed", () => {
    expect(due("2026-11-23 18:00", { kind: "sameDay", cutOff: "24:00" })).toBe("2026-11-25 17:00");
    expect(due("2026-11-23 17:00", { kind: "sameDay", cutOff: "24:00" })).toBe("2026-11-23 17:00");
  });
});

describe("months end on the same day, or on the last of a shorter month", () => {
  test.each([
    ["2026-06-15 09:00", 1, "2026-07-15 17:00"],
    ["2027-01-29 09:00", 1, "2027-03-01 17:00"],
    ["2028-01-31 09:00", 1, "2028-02-29 17:00"],
    ["2026-03-31 09:00", 1, "2026-05-04 17:00"],
    ["2026-10-31 09:00", 13, "2027-11-30 17:00"],
    ["2027-12-31 09:00", 2, "2028-02-29 17:00"],
  ])("%s + %d", (accepted, amount, expected) => {
    expect(due(accepted, months(amount))).toBe(expected);
  });

  test("a month resumed goes on with the calendar days that were left", () => {
    // 2026-06-15 + 1 month = 15 July; on 25 June 20 days are left; from 1 July they end on 21 July.
    const pauses = [{ from: at("2026-06-25 10:00"), to: at("2026-07-01 10:00") }];
    const facts = { acceptedAt: at("2026-06-15 09:00"), pauses };
    expect(wall(computeDue(months(1), facts, city).dueAt)).toBe("2026-07-21 17:00");
    expect(wall(computeDue({ ...months(1), pause: "restart" }, facts, city).dueAt)).toBe("2026-08-03 17:00");
  });
});

describe("leap days and years outside the tables", () => {
  test.each([
    ["2024-02-28 09:00", days(1), "2024-02-29 17:00", false],
    ["2028-02-28 09:00", days(1), "2028-02-29 17:00", true],
    ["2026-12-31 09:00", days(1), "2027-01-04 17:00", false],
    ["2027-12-30 09:00", days(1), "2027-12-31 17:00", false],
    ["2027-12-31 09:00", days(1), "2028-01-04 17:00", true],
    ["2023-12-29 16:00", hours(2), "2024-01-02 08:30", true],
    ["1995-05-15 09:00", days(2), "1995-05-17 17:00", true],
    ["2150-05-20 09:00", days(1), "2150-05-21 17:00", true],
  ] as const)("%s: %j is due %s", (accepted, rule, expected, provisional) => {
    const answer = computeDue(rule, { acceptedAt: at(accepted) }, city);
    expect([wall(answer.dueAt), answer.provisional]).toEqual([expected, provisional]);
  });

  test("a limit of years is found as one of days is", () => {
    expect(due("2026-01-05 09:00", days(5_000))).toBe(due("2026-01-05 10:00", days(5_000)));
    expect(computeDue(days(5_000), { acceptedAt: at("2026-01-05 09:00") }, city).provisional).toBe(true);
  });
});

describe("a shift that ends at midnight", () => {
  const evening: readonly Shift[] = [{ start: 1_200, end: 1_440 }];
  const nights = compileCalendar({
    agency: "night",
    version: "1",
    weekly: { monday: evening, tuesday: evening, wednesday: evening, thursday: evening },
    overrides: [],
  });

  test("the due is 24:00, and printed with the day that ends", () => {
    const { dueAt } = computeDue(days(1), { acceptedAt: at("2026-08-17 21:00") }, nights);
    expect(wall(dueAt)).toBe("2026-08-19 00:00");
    expect(dueDateOf(dueAt ?? 0)).toBe("2026-08-18");
  });

  test("an extension goes on from the day that ends, not from the one that begins", () => {
    const facts = { acceptedAt: at("2026-08-17 21:00"), extension: days(1) };
    expect(wall(computeDue(days(1), facts, nights).dueAt)).toBe("2026-08-20 00:00");
    expect(wall(computeDue(hours(3), { ...facts, extension: hours(1) }, nights).dueAt)).toBe(
      "2026-08-18 21:00",
    );
  });

  test("hours run over midnight where one shift ends and the next begins", () => {
    const roundTheClock = [{ start: 0, end: 1_440 }];
    const always = compileCalendar({
      agency: "always",
      version: "1",
      weekly: { monday: roundTheClock, tuesday: roundTheClock },
      overrides: [],
    });
    expect(due("2026-08-17 22:00", hours(4), always)).toBe("2026-08-18 02:00");
    expect(due("2026-08-17 22:00", hours(2), always)).toBe("2026-08-18 00:00");
    expect(due("2026-08-18 22:00", hours(3), always)).toBe("2026-08-24 01:00");
  });
});
