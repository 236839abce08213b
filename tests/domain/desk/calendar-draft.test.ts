import { describe, expect, test } from "@jest/globals";
import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  option,
  oneof,
  property,
  record,
  tuple,
} from "fast-check";
import { applied, changesBetween } from "../../../client/desk/calendar/changes.ts";
import { formOf, readForm } from "../../../client/desk/calendar/day-form.ts";
import {
  decided,
  decidedWhereOpen,
  officialYears,
  withHolidays,
  withHours,
  withOfficial,
  type Override,
} from "../../../client/desk/calendar/draft.ts";
import { parseHours } from "../../../client/desk/calendar/hours.ts";
import { drafted, isDirty, rebased, workOn } from "../../../client/desk/calendar/work.ts";
import type { CalendarContent } from "../../../shared/contracts/calendars.ts";
import { dayOn, standardCalendar } from "../../../shared/domain/calendar/index.ts";
import { weekdays } from "../../../shared/domain/time/index.ts";
import { hoursWords } from "../../../shared/i18n/dates.ts";

const closed = (date: string): Override => ({
  kind: "closed",
  date,
  name: { vi: "Nghỉ", en: "Off" },
  decision: "QĐ 1",
});
const nothing: CalendarContent = { overrides: [] };

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

const city: CalendarContent = { overrides: [], officialYears: [2026, 2027], holidays: "labour-code" };
const dates = ["2027-02-04", "2027-02-05", "2027-02-06", "2027-02-08"];
const shifts = constantFrom([], [{ start: 450, end: 690 }], [{ start: 480, end: 690 }]);

/** What an administrator may have decided, one step after the other. */
const contents = (parent: CalendarContent | null, base: CalendarContent = nothing) =>
  array(
    oneof(
      record({ from: constantFrom(...dates), to: constantFrom(...dates), off: boolean() }).map(
        ({ off, ...span }) =>
          (of: CalendarContent) =>
            decided(of, span, off ? closed : null),
      ),
      record({ weekday: constantFrom(...weekdays), own: option(shifts) }).map(
        ({ weekday, own }) =>
          (of: CalendarContent) =>
            withHours(of, weekday, own),
      ),
      record({ year: integer({ min: 2026, max: 2029 }), official: boolean() }).map(
        ({ year, official }) =>
          (of: CalendarContent) =>
            withOfficial(of, parent, year, official),
      ),
      constantFrom("none" as const, "labour-code" as const, null).map(
        (rule) => (of: CalendarContent) => withHolidays(of, rule),
      ),
    ),
    { maxLength: 8 },
  ).map((steps) => steps.reduce((content, step) => step(content), base));

describe.each([
  ["the city's calendar", null],
  ["an agency's calendar", city],
])("What is drafted in %s", (_name, parent) => {
  const both = tuple(contents(parent), contents(parent));
  const changes = (before: CalendarContent, after: CalendarContent) => changesBetween(before, after, parent);

  test("is the sum of its changes, and each can be taken back", () => {
    assert(
      property(both, ([before, after]) => {
        const all = changes(before, after);
        const forth = all.reduce((content, change) => applied(content, change, parent), before);
        const back = all.reduce((content, change) => applied(content, change, parent, "before"), after);
        expect(changes(forth, after)).toEqual([]);
        expect(changes(back, before)).toEqual([]);
      }),
    );
  });

  test("goes on top of what somebody else has saved meanwhile, and nothing of theirs is lost", () => {
    const three = contents(parent).chain((base) =>
      tuple(constant(base), contents(parent, base), contents(parent, base)),
    );
    assert(
      property(three, ([base, mine, theirs]) => {
        const { draft } = rebased(drafted(workOn(base), mine, parent), theirs, parent);
        const thing = (change: ReturnType<typeof changes>[number]) =>
          JSON.stringify({ ...change, before: null, after: null });
        const own = new Set(changes(base, mine).map(thing));
        for (const change of changes(mine, draft)) expect(own).not.toContain(thing(change));
        for (const change of changes(theirs, draft)) expect(own).toContain(thing(change));
      }),
    );
  });

  test("is nothing that could be lost once it says what is saved", () => {
    assert(
      property(both, ([saved, draft]) => {
        const work = drafted(workOn(saved), draft, parent);
        expect(isDirty(work)).toBe(changes(saved, draft).length > 0);
        expect(isDirty(drafted(work, saved, parent))).toBe(false);
        expect(isDirty(rebased(work, draft, parent))).toBe(false);
      }),
    );
  });
});

describe("A span of days", () => {
  test("is closed where the office works; its weekend needs no decision", () => {
    const week = { from: "2027-03-01", to: "2027-03-08" };
    const { overrides } = decidedWhereOpen(nothing, week, closed, standardCalendar());
    expect(overrides.map(({ date }) => Number(date.slice(8)))).toEqual([1, 2, 3, 4, 5, 8]);
  });
});

describe("An agency's list of announced years", () => {
  test("is the city's until it says something else, and again once it says the same", () => {
    const own = withOfficial(nothing, city, 2028, true);
    expect(officialYears(nothing, city)).toEqual([2026, 2027]);
    expect(officialYears(own, city)).toEqual([2026, 2027, 2028]);
    expect(withOfficial(own, city, 2028, false)).toEqual(nothing);
  });
});

describe("Half-typed", () => {
  const day = dayOn(standardCalendar(), "2027-03-01");
  const untyped = formOf(day, null);
  const typed = { ...untyped, vi: "Nghỉ", en: "Off", decision: "QĐ 1" };

  test("hours and days are what leaving the page would lose", () => {
    expect(isDirty({ ...workOn(nothing), days: { "2027-03-01": typed } })).toBe(true);
    expect(isDirty({ ...workOn(nothing), week: { monday: "7:30–" } })).toBe(true);
    expect(isDirty({ ...workOn(nothing), week: { monday: "7:30–11:30" } })).toBe(false);
  });

  test.each([
    ["without its decision", { ...typed, decision: " " }, "words"],
    ["backwards", { ...typed, to: "2027-02-28" }, "span"],
    ["over a century", { ...typed, to: "2127-03-01" }, "span"],
    ["to a date that is not typed to its end", { ...typed, to: "" }, "span"],
    ["with hours that overlap", { ...typed, kind: "ownShifts" as const, hours: "8–12, 11–13" }, "hours"],
  ])("a day %s is not decided", (_name, form, fault) => {
    expect(readForm(form, day.date)).toEqual({ fault });
  });

  test("a day with all that is asked for is", () => {
    const read = readForm({ ...typed, kind: "ownShifts", hours: "8-12" }, day.date);
    expect("as" in read && read.as("2027-03-02")).toEqual({
      ...closed("2027-03-02"),
      kind: "ownShifts",
      shifts: [{ start: 480, end: 720 }],
    });
  });
});
