import { describe, expect, test } from "@jest/globals";
import {
  changesBetween,
  decided,
  parseHours,
  reapplied,
  weekChanges,
  withHours,
  type Override,
} from "../../../client/desk/calendar/draft.ts";
import { hoursWords } from "../../../shared/i18n/dates.ts";
import type { CalendarContent } from "../../../shared/contracts/calendars.ts";

const closed = (date: string): Override => ({
  kind: "closed",
  date,
  name: { vi: "Nghỉ", en: "Off" },
  decision: "QĐ 1",
});
const nothing: CalendarContent = { overrides: [] };
const closing = (content: CalendarContent, from: string, to = from) => decided(content, { from, to }, closed);

describe("Hours as an administrator types them", () => {
  test.each([
    ["7:30–11:30, 13:00–17:00", "7:30–11:30, 13:00–17:00"],
    ["7h30-11h30;13-17", "7:30–11:30, 13:00–17:00"],
    ["20:00 - 24:00", "20:00–24:00"],
    ["", ""],
  ])("%p is read", (typed, meant) => {
    expect(hoursWords(parseHours(typed) ?? [{ start: 0, end: 1 }])).toBe(meant);
  });

  test.each(["7:30", "11:30–7:30", "8–12, 11–13", "7:5–8", "25–26", "8–9–10", "sáng"])(
    "%p is not guessed",
    (typed) => expect(parseHours(typed)).toBeNull(),
  );
});

describe("A drafted calendar", () => {
  test("names each date that is decided differently, and taking a decision back leaves no change", () => {
    const draft = closing(nothing, "2027-02-04", "2027-02-06");
    expect(changesBetween(nothing, draft).map(({ date }) => date)).toEqual([
      "2027-02-04",
      "2027-02-05",
      "2027-02-06",
    ]);
    expect(changesBetween(nothing, decided(draft, { from: "2027-02-04", to: "2027-02-06" }, null))).toEqual(
      [],
    );
  });

  test("goes on top of what somebody else has saved meanwhile", () => {
    const mine = withHours(closing(nothing, "2027-03-01"), "saturday", [{ start: 450, end: 690 }]);
    const theirs: CalendarContent = { ...closing(nothing, "2027-03-02"), officialYears: [2027, 2028] };
    const both = reapplied(nothing, mine, theirs);
    expect(both.overrides.map(({ date }) => date)).toEqual(["2027-03-01", "2027-03-02"]);
    expect(both.officialYears).toEqual([2027, 2028]);
    expect(weekChanges(theirs, both)).toEqual(["saturday"]);
  });

  test("with the hours of a day put back has no changed week", () => {
    const before = withHours(nothing, "monday", [{ start: 450, end: 690 }]);
    const changed = withHours(before, "monday", [{ start: 480, end: 690 }]);
    expect(weekChanges(before, changed)).toEqual(["monday"]);
    expect(weekChanges(before, withHours(changed, "monday", [{ start: 450, end: 690 }]))).toEqual([]);
    expect(weekChanges(nothing, withHours(changed, "monday", null))).toEqual([]);
  });
});
