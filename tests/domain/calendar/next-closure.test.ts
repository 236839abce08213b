import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { isCountedDay, nextClosure, standardCalendar } from "../../../shared/domain/calendar/index.ts";
import { addDays } from "../../../shared/domain/time/index.ts";

const city = standardCalendar();
const ofCity = (today: string) => nextClosure((date) => isCountedDay(city, date), today);

describe("When nobody is there next", () => {
  test.each([
    [
      "on the day before Culture Day, that day alone",
      "2026-11-23",
      { from: "2026-11-24", to: "2026-11-24", reopens: "2026-11-25" },
    ],
    [
      "on Wednesday, the weekend",
      "2026-11-25",
      { from: "2026-11-28", to: "2026-11-29", reopens: "2026-11-30" },
    ],
    ["on Saturday, today", "2026-11-28", { from: "2026-11-28", to: "2026-11-29", reopens: "2026-11-30" }],
    [
      "before the National Day, the days that hang on it",
      "2026-08-28",
      { from: "2026-08-29", to: "2026-09-02", reopens: "2026-09-03" },
    ],
  ])("is %s", (_when, today, closure) => {
    expect(ofCity(today)).toEqual(closure);
  });

  test("is not a day on which a sitting is held", () => {
    const withSaturday = (date: string) => isCountedDay(city, date) || date === "2026-11-28";
    expect(nextClosure(withSaturday, "2026-11-25")).toEqual({
      from: "2026-11-29",
      to: "2026-11-29",
      reopens: "2026-11-30",
    });
  });

  test("is nothing to speak of where an office never closes, or never opens", () => {
    expect(nextClosure(() => true, "2026-11-23")).toBeNull();
    expect(nextClosure(() => false, "2026-11-23")).toBeNull();
  });

  test("never names an open day as closed, and always the first day that is open again", () => {
    const days = fc.array(fc.boolean(), { minLength: 80, maxLength: 80 });
    fc.assert(
      fc.property(days, (open) => {
        const today = "2026-11-23";
        const isOpen = (date: string) => open[dayNumber(today, date)] ?? true;
        const found = nextClosure(isOpen, today);
        if (!found) return;
        for (let date = found.from; date <= found.to; date = addDays(date, 1))
          expect(isOpen(date)).toBe(false);
        expect(found.reopens).toBe(addDays(found.to, 1));
        expect(isOpen(found.reopens)).toBe(true);
        for (let date = today; date < found.from; date = addDays(date, 1)) expect(isOpen(date)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const dayNumber = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
