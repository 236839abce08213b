import { describe, expect, test } from "@jest/globals";
import { groupsOf, weeksOf, type MonthDay } from "../../../client/ui/month-days.ts";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import { explainDue } from "../../../shared/domain/deadlines/index.ts";
import { wall } from "./a-snapshot.ts";

/** Accepted Monday 17 August 2026, eight working days: over a make-up Saturday, due on the 26th. */
const days: readonly MonthDay[] = explainDue(
  { kind: "workingDays", amount: 8 },
  { acceptedAt: Date.parse(wall("2026-08-17 09:10")) },
  standardCalendar(),
).days.map(({ date, kind, open, number, due, makeUp, reason }) => ({
  date,
  kind,
  open,
  ...(number !== undefined && { number }),
  ...(due && { due }),
  ...(makeUp && { makeUp }),
  ...(reason && { reason }),
}));

describe("the month view", () => {
  test("shows whole weeks from Monday to Sunday", () => {
    const weeks = weeksOf(days, "2026-08-20");
    expect(weeks.map((week) => [week[0]?.date, week.length])).toEqual([
      ["2026-08-17", 7],
      ["2026-08-24", 7],
    ]);
    expect(weeks[1]?.map(({ day }) => day?.number ?? null)).toEqual([6, 7, 8, null, null, null, null]);
  });

  test("goes on until today when the date was missed, but not for ever", () => {
    expect(weeksOf(days, "2026-09-02")).toHaveLength(3);
    expect(weeksOf(days, "2026-10-20")).toHaveLength(2);
  });

  test("says the same in lines, neighbours together, make-up day and due on their own", () => {
    const lines = groupsOf(days).map(({ first, last }) => [
      first.date.slice(8),
      last.date.slice(8),
      first.kind,
    ]);
    expect(lines).toEqual([
      ["17", "17", "accepted"],
      ["18", "21", "counted"],
      ["22", "22", "counted"],
      ["23", "23", "closed"],
      ["24", "25", "counted"],
      ["26", "26", "counted"],
    ]);
  });

  test("has nothing to show where nothing is explained", () => {
    expect(weeksOf([], "2026-08-20")).toEqual([]);
  });
});
