import { describe, expect, test } from "@jest/globals";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import {
  computeDue,
  type ClockFacts,
  type Limit,
  type Rule,
} from "../../../shared/domain/deadlines/index.ts";
import { at, wall } from "./office-clock.ts";

const city = standardCalendar();
const days = (amount: number): Limit => ({ kind: "workingDays", amount });
const hours = (amount: number): Limit => ({ kind: "workingHours", amount });

/** "from → to" of each pause; without an end it is open. */
function pauses(...spans: string[]): NonNullable<ClockFacts["pauses"]> {
  return spans.map((span) => {
    const [from = "", to] = span.split(" → ");
    return to === undefined ? { from: at(from) } : { from: at(from), to: at(to) };
  });
}
const run = (rule: Rule, accepted: string, facts: Partial<ClockFacts> = {}) =>
  computeDue(rule, { acceptedAt: at(accepted), ...facts }, city);
const due = (rule: Rule, accepted: string, ...spans: string[]): string =>
  wall(run(rule, accepted, { pauses: pauses(...spans) }).dueAt);

describe("a pause of a limit in days", () => {
  const accepted = "2026-06-01 09:00"; // a Monday; three working days end on Thursday

  test("on the day of acceptance leaves the whole limit", () => {
    expect(due(days(3), accepted, "2026-06-01 10:00 → 2026-06-03 10:00")).toBe("2026-06-08 17:00");
  });
  test("within one day costs nothing", () => {
    expect(due(days(3), accepted, "2026-06-02 08:00 → 2026-06-02 16:00")).toBe("2026-06-04 17:00");
  });
  test("over a weekend costs nothing either", () => {
    expect(due(days(5), accepted, "2026-06-05 16:00 → 2026-06-07 20:00")).toBe("2026-06-08 17:00");
  });
  test("on the last day leaves nothing: due at the end of the day of resumption", () => {
    expect(due(days(3), accepted, "2026-06-04 10:00 → 2026-06-09 10:00")).toBe("2026-06-09 17:00");
  });
  test("on the last day, resumed on a Saturday or after closing: the end of the next working day", () => {
    expect(due(days(3), accepted, "2026-06-04 10:00 → 2026-06-06 10:00")).toBe("2026-06-08 17:00");
    expect(due(days(3), accepted, "2026-06-04 10:00 → 2026-06-09 17:00")).toBe("2026-06-09 17:00");
    expect(due(days(3), accepted, "2026-06-04 10:00 → 2026-06-09 17:01")).toBe("2026-06-10 17:00");
  });
  test("again on the day that was to be the end moves it once more", () => {
    expect(
      due(days(3), accepted, "2026-06-04 10:00 → 2026-06-09 10:00", "2026-06-09 11:00 → 2026-06-12 08:00"),
    ).toBe("2026-06-12 17:00");
  });
  test("after the due leaves it as it was", () => {
    expect(due(days(3), accepted, "2026-06-04 17:00:01 → 2026-06-09 10:00")).toBe("2026-06-04 17:00");
    expect(due({ ...days(3), pause: "restart" }, accepted, "2026-06-05 09:00 → 2026-06-09 10:00")).toBe(
      "2026-06-04 17:00",
    );
  });
  test("however often, uses up each working day once", () => {
    // Counted: 2 and 3 June; 5 June; then 10, 11 and 12 June.
    expect(
      due(days(6), accepted, "2026-06-03 10:00 → 2026-06-04 10:00", "2026-06-05 10:00 → 2026-06-09 10:00"),
    ).toBe("2026-06-12 17:00");
  });
  test("on the half day that ends a limit uses it up", () => {
    // 2.5 days end on 4 June at 11:30.
    expect(due(days(2.5), accepted)).toBe("2026-06-04 11:30");
    expect(due(days(2.5), accepted, "2026-06-03 10:00 → 2026-06-08 10:00")).toBe("2026-06-09 11:30");
    expect(due(days(2.5), accepted, "2026-06-04 08:00 → 2026-06-08 10:00")).toBe("2026-06-08 17:00");
    expect(due(days(2.5), accepted, "2026-06-04 12:00 → 2026-06-08 10:00")).toBe("2026-06-04 11:30");
  });
  test("with RESTART begins the limit anew even on its last day", () => {
    expect(due({ ...days(3), pause: "restart" }, accepted, "2026-06-04 10:00 → 2026-06-09 10:00")).toBe(
      "2026-06-12 17:00",
    );
  });
});

describe("a pause of hours is exact to the minute", () => {
  test.each([
    ["2026-06-01 10:00 → 2026-06-01 10:30", "2026-06-01 14:30"],
    ["2026-06-01 12:00 → 2026-06-01 12:45", "2026-06-01 14:00"],
    ["2026-06-01 10:00:00 → 2026-06-01 10:00:59", "2026-06-01 14:00"],
    ["2026-06-01 10:00:59 → 2026-06-01 10:01:00", "2026-06-01 14:01"],
    ["2026-06-01 13:30 → 2026-06-02 09:00", "2026-06-02 09:30"],
    ["2026-06-01 14:00:01 → 2026-06-02 09:00", "2026-06-01 14:00"],
  ])("4 hours from 08:30, stopped %s", (span, expected) => {
    expect(due(hours(4), "2026-06-01 08:30", span)).toBe(expected);
  });
});

describe("a pause of the same day is a new acceptance at its end", () => {
  test.each([
    ["2026-06-01 10:00 → 2026-06-01 14:00", "2026-06-01 17:00"],
    ["2026-06-01 10:00 → 2026-06-01 15:01", "2026-06-02 17:00"],
    ["2026-06-01 10:00 → 2026-06-05 16:00", "2026-06-08 17:00"],
    ["2026-06-01 17:30 → 2026-06-05 16:00", "2026-06-01 17:00"],
  ])("accepted at 09:00, stopped %s", (span, expected) => {
    expect(due({ kind: "sameDay" }, "2026-06-01 09:00", span)).toBe(expected);
  });
});

describe("while the clock stands still there is no due, and what remains is told", () => {
  test.each<[string, Rule, string[], object]>([
    ["days", days(8), ["2026-06-03 10:00"], { kind: "workingDays", amount: 6 }],
    ["part of a day", days(7.5), ["2026-06-03 10:00"], { kind: "workingDays", amount: 5.5 }],
    ["days to be begun anew", { ...days(8), pause: "restart" }, ["2026-06-03 10:00"], days(8)],
    ["hours", hours(4), ["2026-06-01 10:15"], { kind: "workingHours", amount: 2.75 }],
    [
      "calendar days",
      { kind: "calendarDays", amount: 15 },
      ["2026-06-08 10:00"],
      { kind: "calendarDays", amount: 8 },
    ],
    [
      "days of a month",
      { kind: "months", amount: 1 },
      ["2026-06-08 10:00"],
      { kind: "calendarDays", amount: 23 },
    ],
    ["nothing", days(2), ["2026-06-03 10:00"], { kind: "workingDays", amount: 0 }],
    [
      "nothing, twice",
      days(2),
      ["2026-06-03 10:00 → 2026-06-04 09:00", "2026-06-04 10:00"],
      { kind: "workingDays", amount: 0 },
    ],
    ["the same day", { kind: "sameDay" }, ["2026-06-01 10:15"], { kind: "sameDay", amount: 1 }],
  ])("%s", (_words, rule, spans, left) => {
    const answer = run(rule, "2026-06-01 09:00", { pauses: pauses(...spans) });
    expect([answer.dueAt, answer.left]).toEqual([null, left]);
  });

  test("an extension still to come is told as well", () => {
    const answer = run(days(8), "2026-06-01 09:00", {
      pauses: pauses("2026-06-03 10:00"),
      extension: days(3),
    });
    expect(answer.left).toEqual({ kind: "workingDays", amount: 6, extension: days(3) });
  });

  test("but what was overdue before keeps its due", () => {
    const answer = run(days(2), "2026-06-01 09:00", { pauses: pauses("2026-06-04 10:00") });
    expect([wall(answer.dueAt), answer.left]).toEqual(["2026-06-03 17:00", null]);
  });
});

describe("an extension", () => {
  const accepted = "2026-06-01 09:00";
  test("is counted from the due that the pauses before it gave", () => {
    const facts = { pauses: pauses("2026-06-02 10:00 → 2026-06-04 10:00"), extension: days(2) };
    expect(wall(run(days(3), accepted, facts).dueAt)).toBe("2026-06-10 17:00");
  });
  test("is stopped by a later pause, which leaves the limit before it alone", () => {
    const stop = "2026-06-05 10:00 → 2026-06-09 10:00";
    const facts = { pauses: pauses(stop), extension: days(3) };
    expect(wall(run(days(3), accepted, facts).dueAt)).toBe("2026-06-11 17:00");
    expect(wall(run({ ...days(3), pause: "restart" }, accepted, facts).dueAt)).toBe("2026-06-12 17:00");
  });
  test("may be of another kind than the limit", () => {
    expect(wall(run(days(3), accepted, { extension: hours(2) }).dueAt)).toBe("2026-06-05 09:30");
    expect(wall(run(hours(4), accepted, { extension: { kind: "calendarDays", amount: 5 } }).dueAt)).toBe(
      "2026-06-08 17:00",
    );
    expect(wall(run(days(3), accepted, { extension: { kind: "months", amount: 1 } }).dueAt)).toBe(
      "2026-07-06 17:00",
    );
  });
});
