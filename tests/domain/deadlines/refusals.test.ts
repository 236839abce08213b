import { describe, expect, test } from "@jest/globals";
import { compileCalendar, nextCountedDay, standardCalendar } from "../../../shared/domain/calendar/index.ts";
import {
  computeDue,
  DeadlineError,
  explainDue,
  extendClock,
  instantAtShare,
  type ClockFacts,
  type LimitKind,
  type Rule,
} from "../../../shared/domain/deadlines/index.ts";
import { at } from "./office-clock.ts";

const city = standardCalendar();
const acceptedAt = at("2026-08-17 09:00");
const threeDays: Rule = { kind: "workingDays", amount: 3 };

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DeadlineError) return error.code;
    throw error;
  }
  return "no refusal";
}

const rulesOn = (facts: Partial<ClockFacts>, rule: Rule = threeDays) =>
  refusal(() => computeDue(rule, { acceptedAt, ...facts }, city));

describe("an office that never works again", () => {
  const closedForGood = compileCalendar({ agency: "closed", version: "1", overrides: [] });
  const lastDay = compileCalendar({
    agency: "closing",
    version: "1",
    overrides: [
      {
        date: "2026-08-18",
        kind: "ownShifts",
        shifts: [{ start: 480, end: 540 }],
        name: { vi: "ngày cuối", en: "last day" },
        decision: "QĐ 9",
      },
    ],
  });

  test.each<[string, Rule]>([
    ["same day", { kind: "sameDay" }],
    ["working hours", { kind: "workingHours", amount: 2 }],
    ["working days", { kind: "workingDays", amount: 2 }],
    ["half a working day", { kind: "workingDays", amount: 1.5 }],
    ["calendar days", { kind: "calendarDays", amount: 2 }],
    ["months", { kind: "months", amount: 2 }],
  ])("gives an error and no loop for %s", (_words, rule) => {
    for (const calendar of [closedForGood, lastDay]) {
      const facts = { acceptedAt: acceptedAt + 2 * 86_400_000 };
      for (const act of [computeDue, explainDue]) {
        expect(refusal(() => act(rule, facts, calendar))).toBe("calendar-has-no-counted-day");
      }
    }
  });

  test("is due on its last day as long as that is enough", () => {
    expect(refusal(() => computeDue({ kind: "workingHours", amount: 1 }, { acceptedAt }, lastDay))).toBe(
      "no refusal",
    );
    expect(refusal(() => computeDue({ kind: "workingHours", amount: 1.25 }, { acceptedAt }, lastDay))).toBe(
      "calendar-has-no-counted-day",
    );
    expect(refusal(() => nextCountedDay(lastDay, "2026-08-18"))).toBe("calendar-has-no-counted-day");
  });
});

describe("a rule that cannot be counted", () => {
  test.each<[LimitKind, number]>([
    ["workingDays", 0],
    ["workingDays", -1],
    ["workingDays", Number.NaN],
    ["workingDays", Number.POSITIVE_INFINITY],
    ["workingDays", 1_000_000],
    ["workingHours", 0],
    ["workingHours", 0.001],
    ["calendarDays", 7.5],
    ["months", 0.5],
  ])("%s: %d", (kind, amount) => {
    expect(rulesOn({}, { kind, amount })).toBe("invalid-rule");
    expect(rulesOn({ extension: { kind, amount } })).toBe("invalid-rule");
    expect(refusal(() => extendClock({ acceptedAt }, { kind, amount }))).toBe("invalid-rule");
  });

  test.each(["15", "24:01", "25:00", "12:60", "3 pm", ""])("same day until %j", (cutOff) => {
    expect(rulesOn({}, { kind: "sameDay", cutOff })).toBe("invalid-rule");
  });
});

describe("a history that cannot have happened", () => {
  const [ten, eleven, noon] = [at("2026-08-18 10:00"), at("2026-08-18 11:00"), at("2026-08-18 12:00")];
  test.each<[string, NonNullable<ClockFacts["pauses"]>]>([
    ["a pause before acceptance", [{ from: acceptedAt - 1, to: ten }]],
    ["a pause that ends before it begins", [{ from: eleven, to: ten }]],
    ["pauses that overlap", [{ from: ten, to: noon }, { from: eleven }]],
    [
      "pauses out of order",
      [
        { from: eleven, to: noon },
        { from: ten, to: eleven },
      ],
    ],
    ["a pause after one that is still open", [{ from: ten }, { from: eleven, to: noon }]],
    ["a pause at no time at all", [{ from: Number.NaN }]],
  ])("%s", (_words, pauses) => {
    expect(rulesOn({ pauses })).toBe("invalid-pause");
  });

  test("verification that the rule does not know, or that came before the dossier", () => {
    expect(rulesOn({ verificationAt: ten })).toBe("verification-not-in-rule");
    const rule: Rule = { ...threeDays, verification: { kind: "workingDays", amount: 8 } };
    expect(rulesOn({ verificationAt: acceptedAt - 1 }, rule)).toBe("verification-before-acceptance");
    expect(rulesOn({ verificationAt: acceptedAt }, rule)).toBe("no refusal");
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(1899, 0, 1), Date.UTC(2200, 0, 1)])(
    "acceptance at %d",
    (instant) => {
      expect(rulesOn({ acceptedAt: instant })).toBe("instant-out-of-range");
    },
  );

  test("a limit that ends after the last year of all calendars", () => {
    const facts = { acceptedAt: at("2199-12-30 09:00") };
    expect(refusal(() => computeDue(threeDays, facts, city))).toBe("calendar-has-no-counted-day");
    expect(refusal(() => computeDue({ kind: "months", amount: 1 }, facts, city))).toBe(
      "instant-out-of-range",
    );
  });

  test.each([-0.1, 1.1, Number.NaN])("a warning at the share %d", (share) => {
    expect(refusal(() => instantAtShare(threeDays, { acceptedAt }, city, share))).toBe("invalid-share");
  });
});
