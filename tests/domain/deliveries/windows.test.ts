import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  isCountedDay,
  nextCountedDay,
  shiftsOf,
  standardCalendar,
} from "../../../shared/domain/calendar/index.ts";
import {
  mayLeaveOn,
  offeredWindows,
  usualTerms,
  waitsUntil,
  windowKey,
  windowOn,
  type ChoiceTerms,
} from "../../../shared/domain/deliveries/index.ts";
import { addDays, dateOf, instantOf, minuteOfDay } from "../../../shared/domain/time/index.ts";
import { count } from "../../support/deep.ts";

const calendar = standardCalendar();
const at = (text: string) => new Date(`${text}:00+07:00`);
const evening = { from: 1050, to: 1170 };

function offered(now: Date, terms: Partial<ChoiceTerms> = {}, taken = new Map<string, number>()) {
  return offeredWindows({ calendar, now, terms: { ...usualTerms, ...terms }, taken });
}
const said = (now: Date, terms: Partial<ChoiceTerms> = {}) =>
  offered(now, terms).map(({ date, from, to }) => `${date.slice(5)} ${from}-${to}`);

describe("The windows that a resident is offered", () => {
  test("are the shifts of the next working days, today's while they have not begun", () => {
    // Monday; Tuesday the 24th is a holiday of this calendar.
    expect(said(at("2026-11-23T09:00"))).toEqual([
      "11-23 780-1020",
      "11-25 450-690",
      "11-25 780-1020",
      "11-26 450-690",
      "11-26 780-1020",
    ]);
    expect(said(at("2026-11-23T13:00"))[0]).toBe("11-25 450-690");
  });

  test("have an evening where the agency has one, and only on days on which it is open", () => {
    expect(said(at("2026-11-27T16:00"), { evening, days: 2 })).toEqual([
      "11-27 1050-1170",
      "11-30 450-690",
      "11-30 780-1020",
      "11-30 1050-1170",
    ]);
  });

  test("leave a Tet out as a whole, and offer a Saturday that is worked", () => {
    const days = (now: string) => [...new Set(offered(at(now)).map(({ date }) => date))];
    const beforeTet = days("2026-02-13T18:00");
    expect(beforeTet.every((date) => isCountedDay(calendar, date))).toBe(true);
    expect(beforeTet[0]).toBe(nextCountedDay(calendar, "2026-02-13"));
  });

  test("are not offered any more once as many packets as fit have chosen them", () => {
    const now = at("2026-11-23T09:00");
    const [first, second] = offered(now);
    if (!first || !second) throw new Error("nothing is offered");
    const left = offered(
      now,
      { perWindow: 2 },
      new Map([
        [windowKey(first), 2],
        [windowKey(second), 1],
      ]),
    );
    expect(left).not.toContainEqual(first);
    expect(left).toContainEqual(second);
  });

  const year = { min: at("2026-01-01T00:00"), max: at("2027-12-01T00:00"), noInvalidDate: true };
  const terms = fc.record({
    evening: fc.option(fc.constant(evening)),
    days: fc.integer({ min: 0, max: 6 }),
    perWindow: fc.integer({ min: 1, max: 30 }),
    waitDays: fc.integer({ min: 0, max: 60 }),
  });

  test("whatever the day: all ahead, in order, within the office's hours, of as many days as the agency says", () => {
    fc.assert(
      fc.property(fc.date(year), terms, (now, asked) => {
        const windows = offered(now, asked);
        const keys = windows.map(({ date, from }) => instantOf(date, from));
        expect(keys).toEqual(keys.toSorted((a, b) => a - b));
        expect(keys.every((begins) => begins > now.getTime())).toBe(true);
        expect(new Set(windows.map(({ date }) => date)).size).toBe(asked.days);
        for (const { date, from, to } of windows) {
          expect(from).toBeLessThan(to);
          const shifts = shiftsOf(calendar, date);
          const isShift = shifts.some(({ start, end }) => start === from && end === to);
          expect(isShift || (shifts.length > 0 && asked.evening?.to === to)).toBe(true);
        }
        // None of today or of a day between is left out.
        const today = dateOf(now.getTime());
        const last = windows.at(-1)?.date ?? today;
        for (let date = today; date <= last && asked.days > 0; date = addDays(date, 1)) {
          const left = shiftsOf(calendar, date).filter(
            ({ start }) => date > today || start > minuteOfDay(now.getTime()),
          );
          const found = windows.filter((window) => window.date === date && window.to !== asked.evening?.to);
          expect(found).toHaveLength(left.length);
        }
      }),
      { numRuns: count(500, 10_000) },
    );
  });

  test("a packet waits to the last minute of a day on which the office is open, never a day less", () => {
    fc.assert(
      fc.property(fc.date(year), fc.integer({ min: 0, max: 60 }), (since, days) => {
        const until = waitsUntil(since, calendar, days);
        const date = dateOf(until.getTime());
        expect(isCountedDay(calendar, date)).toBe(true);
        expect(date >= addDays(dateOf(since.getTime()), days)).toBe(true);
        expect(minuteOfDay(until.getTime())).toBe(shiftsOf(calendar, date).at(-1)?.end);
      }),
    );
  });
});

describe("A window and the day's rounds", () => {
  const window = { date: "2026-11-25", from: 450, to: 690 };

  test("a packet stays until its day, is planned within it, and goes like any other afterwards", () => {
    expect([mayLeaveOn(window, "2026-11-23"), windowOn(window, "2026-11-23")]).toEqual([false, null]);
    expect([mayLeaveOn(window, "2026-11-25"), windowOn(window, "2026-11-25")]).toEqual([
      true,
      { from: 450, to: 690 },
    ]);
    expect([mayLeaveOn(window, "2026-11-26"), windowOn(window, "2026-11-26")]).toEqual([true, null]);
    expect(mayLeaveOn(null, "2026-11-23")).toBe(true);
  });
});
