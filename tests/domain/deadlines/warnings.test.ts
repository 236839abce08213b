import { describe, expect, test } from "@jest/globals";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import { instantAtShare, type ClockFacts, type Rule } from "../../../shared/domain/deadlines/index.ts";
import { at, wall } from "./office-clock.ts";

const warning = (rule: Rule, accepted: string, facts: Partial<ClockFacts> = {}, share = 0.75): string =>
  wall(instantAtShare(rule, { acceptedAt: at(accepted), ...facts }, standardCalendar(), share));

describe("when three quarters of the time are used", () => {
  test("8 working days: at the end of the sixth", () => {
    expect(warning({ kind: "workingDays", amount: 8 }, "2026-06-01 09:00")).toBe("2026-06-09 17:00");
  });
  test("4 working hours: after three, over the lunch break", () => {
    expect(warning({ kind: "workingHours", amount: 4 }, "2026-06-01 10:00")).toBe("2026-06-01 14:30");
  });
  test("the same day: three quarters of what was left of the day", () => {
    expect(warning({ kind: "sameDay" }, "2026-06-01 13:00")).toBe("2026-06-01 16:00");
  });
  test("calendar days: three quarters of the office's time in them", () => {
    // Seven days from Monday hold five working days, the last of them the Monday after.
    expect(warning({ kind: "calendarDays", amount: 7 }, "2026-06-01 09:00")).toBe("2026-06-05 15:00");
  });
  test("an extension is time as well", () => {
    const extension = { kind: "workingDays", amount: 4 } as const;
    expect(warning({ kind: "workingDays", amount: 4 }, "2026-06-01 09:00", { extension })).toBe(
      "2026-06-09 17:00",
    );
  });
});

describe("a pause and the warning", () => {
  const stopped = { from: at("2026-06-03 10:00"), to: at("2026-06-10 10:00") };
  const rule: Rule = { kind: "workingDays", amount: 8 };

  test("RESUME: what was used before the pause is used", () => {
    expect(warning(rule, "2026-06-01 09:00", { pauses: [stopped] })).toBe("2026-06-16 17:00");
    expect(warning(rule, "2026-06-01 09:00", { pauses: [stopped] }, 0.25)).toBe("2026-06-03 17:00");
  });
  test("RESTART: three quarters of the limit begun anew", () => {
    expect(warning({ ...rule, pause: "restart" }, "2026-06-01 09:00", { pauses: [stopped] })).toBe(
      "2026-06-18 17:00",
    );
  });
  test("RESTART in the extension takes nothing from the limit before it", () => {
    const facts: Partial<ClockFacts> = {
      pauses: [{ from: at("2026-06-12 10:00"), to: at("2026-06-15 10:00"), policy: "restart" }],
      extension: { kind: "workingDays", amount: 4 },
    };
    // Eight days end on 11 June; twelve days in all, nine of them used on 16 June.
    expect(warning(rule, "2026-06-01 09:00", facts)).toBe("2026-06-16 17:00");
  });
  test("no minute counts twice where the day of a pause used the limit up", () => {
    const facts: Partial<ClockFacts> = {
      pauses: [{ from: at("2026-06-03 00:00"), to: at("2026-06-03 00:01") }],
      extension: { kind: "workingHours", amount: 0.25 },
    };
    const oneAndAQuarter: Rule = { kind: "workingDays", amount: 1.25 };
    // 2 and 3 June with 480 minutes each, and 15 of the extension: 878 and 926 of 975.
    const warnings = [0.9, 0.95, 1].map((share) => warning(oneAndAQuarter, "2026-06-01 09:00", facts, share));
    expect(warnings).toEqual(["2026-06-03 15:38", "2026-06-03 16:26", "2026-06-04 07:45"]);
  });
  test("while it is open there is no warning", () => {
    expect(warning(rule, "2026-06-01 09:00", { pauses: [{ from: stopped.from }] })).toBe("open");
  });
});
