import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { compileCalendar, standardCalendar } from "../../../shared/domain/calendar/index.ts";
import {
  computeDue,
  DeadlineError,
  instantAtShare,
  scheduleSteps,
  type ClockFacts,
  type Limit,
  type Rule,
  type Step,
} from "../../../shared/domain/deadlines/index.ts";
import { at, wall } from "./office-clock.ts";
import * as some from "./random-cases.ts";

const numRuns = process.env["DEEP"] === "1" ? 20_000 : 2_000;
const city = standardCalendar();
const eightDays: Rule = { kind: "workingDays", amount: 8 };
const days = (amount: number): Limit => ({ kind: "workingDays", amount });
const hours = (amount: number): Limit => ({ kind: "workingHours", amount });

function dues(steps: readonly Step[], facts: Partial<ClockFacts> = {}, rule: Rule = eightDays): string[] {
  const all = scheduleSteps(rule, { acceptedAt: at("2026-06-01 09:00"), ...facts }, city, steps);
  return all.map(({ dueAt, beyondWhole }) => wall(dueAt) + (beyondWhole ? " beyond" : ""));
}

describe("the steps of a workflow, accepted Monday 2026-06-01 with 8 working days", () => {
  test("shares follow each other, and the last one ends with the whole", () => {
    expect(dues([{ share: 0.25 }, { share: 0.5 }, { share: 0.25 }])).toEqual([
      "2026-06-03 17:00",
      "2026-06-09 17:00",
      "2026-06-11 17:00",
    ]);
    expect(dues([{ share: 0.1 }, { share: 0.2 }, { share: 0.7 }]).at(-1)).toBe("2026-06-11 17:00");
  });

  test("a limit of its own counts from the start of the step", () => {
    const startedAt = at("2026-06-04 14:00");
    expect(dues([{ limit: days(2), startedAt }])).toEqual(["2026-06-08 17:00"]);
    expect(dues([{ limit: hours(4), startedAt }])).toEqual(["2026-06-05 08:30"]);
  });

  test("nobody has started it yet: it counts from the due of the step before, the first from acceptance", () => {
    expect(dues([{ limit: hours(2) }, { limit: days(2) }, { limit: days(1) }])).toEqual([
      "2026-06-01 11:00",
      "2026-06-03 17:00",
      "2026-06-04 17:00",
    ]);
  });

  test("an own limit adds nothing to the shares", () => {
    expect(dues([{ share: 0.25 }, { limit: days(1) }, { share: 0.5 }])).toEqual([
      "2026-06-03 17:00",
      "2026-06-04 17:00",
      "2026-06-09 17:00",
    ]);
  });

  test("what is beyond the whole is told, not cut", () => {
    expect(dues([{ share: 0.75 }, { limit: days(2) }, { limit: days(1) }])).toEqual([
      "2026-06-09 17:00",
      "2026-06-11 17:00",
      "2026-06-12 17:00 beyond",
    ]);
  });

  test("a pause stops the steps that it meets, also one that started within it", () => {
    const pauses = [{ from: at("2026-06-03 10:00"), to: at("2026-06-10 10:00") }];
    const steps: Step[] = [
      { share: 0.25 },
      { limit: days(2), startedAt: at("2026-06-02 09:00") },
      { limit: days(2), startedAt: at("2026-06-05 09:00") },
      { limit: days(2), startedAt: at("2026-06-10 14:00") },
    ];
    expect(dues(steps, { pauses })).toEqual([
      "2026-06-03 17:00",
      "2026-06-11 17:00",
      "2026-06-12 17:00",
      "2026-06-12 17:00",
    ]);
    const restart: Rule = { ...eightDays, pause: "restart" };
    expect(dues(steps.slice(1, 2), { pauses }, restart)).toEqual(["2026-06-12 17:00"]);
  });

  test("while the clock stands still no step is due", () => {
    const pauses = [{ from: at("2026-06-03 10:00") }];
    expect(dues([{ share: 0.25 }, { limit: days(1) }, { share: 0.75 }], { pauses })).toEqual([
      "open",
      "open",
      "open",
    ]);
  });

  test("shares that are not positive or more than the whole are refused, and so is a limit of nothing", () => {
    const codeOf = (steps: readonly Step[]): string => {
      try {
        dues(steps);
      } catch (error) {
        if (error instanceof DeadlineError) return error.code;
        throw error;
      }
      return "no refusal";
    };
    for (const share of [0, -0.1, 1.01, Number.NaN]) expect(codeOf([{ share }])).toBe("invalid-share");
    expect(codeOf([{ share: 0.5 }, { share: 0.6 }])).toBe("invalid-share");
    expect(codeOf([{ share: 0.5 }, { share: 0.5 }])).toBe("no refusal");
    expect(codeOf([{ limit: days(0) }])).toBe("invalid-rule");
  });
});

test("after a step that ends at midnight the next one counts from the day that ends", () => {
  const evening = [{ start: 1_200, end: 1_440 }];
  const nights = compileCalendar({
    agency: "night",
    version: "1",
    weekly: { monday: evening, tuesday: evening, wednesday: evening, thursday: evening },
    overrides: [],
  });
  const steps: Step[] = [{ limit: days(1) }, { limit: days(1) }, { limit: hours(1) }];
  const all = scheduleSteps(days(3), { acceptedAt: at("2026-08-17 21:00") }, nights, steps);
  expect(all.map(({ dueAt }) => wall(dueAt))).toEqual([
    "2026-08-19 00:00",
    "2026-08-20 00:00",
    "2026-08-20 21:00",
  ]);
});

describe("laws of steps", () => {
  const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  const sharesOf = (weights: readonly number[]): Step[] => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => ({ share: weight / total }));
  };

  test("shares that make the whole: in order, each where the share of the whole is, the last at the due", () => {
    fc.assert(
      fc.property(some.cases, parts, ({ definition, rule, facts }, weights) => {
        const calendar = compileCalendar(definition);
        const { dueAt } = computeDue(rule, facts, calendar);
        const steps = scheduleSteps(rule, facts, calendar, sharesOf(weights));
        const all = steps.map((step) => step.dueAt);
        expect(all.at(-1)).toBe(dueAt);
        expect(steps.some(({ beyondWhole }) => beyondWhole)).toBe(false);
        if (dueAt === null) expect(all.every((due) => due === null)).toBe(true);
        else expect(all).toEqual(all.toSorted((a, b) => Number(a) - Number(b)));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const first = (weights[0] ?? 0) / total;
        expect(all[0]).toBe(instantAtShare(rule, facts, calendar, first));
      }),
      { numRuns },
    );
  });

  test("one step with the rule's own limit, started at acceptance, is the whole", () => {
    const plain = fc.record({
      definition: some.calendars,
      limit: some.limits,
      acceptedAt: some.instants,
      stretches: some.stretches,
    });
    fc.assert(
      fc.property(plain, fc.boolean(), ({ definition, limit, acceptedAt, stretches }, open) => {
        const calendar = compileCalendar(definition);
        const facts = { acceptedAt, pauses: some.pausesFrom(acceptedAt, stretches, open) };
        const [step] = scheduleSteps(limit, facts, calendar, [{ limit, startedAt: acceptedAt }]);
        expect(step).toEqual({ dueAt: computeDue(limit, facts, calendar).dueAt, beyondWhole: false });
      }),
      { numRuns },
    );
  });

  test("own limits one after the other never go back, and the flag says what is later than the whole", () => {
    const own = fc.array(some.limits, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some.cases, own, ({ definition, rule, facts }, limits) => {
        const calendar = compileCalendar(definition);
        const whole = computeDue(rule, facts, calendar).dueAt;
        const steps = scheduleSteps(
          rule,
          facts,
          calendar,
          limits.map((limit) => ({ limit })),
        );
        let before = Math.floor(facts.acceptedAt / 60_000) * 60_000;
        for (const { dueAt, beyondWhole } of steps) {
          if (whole === null) expect(dueAt).toBeNull();
          if (dueAt === null) continue;
          expect(dueAt).toBeGreaterThanOrEqual(before);
          expect(beyondWhole).toBe(dueAt > (whole ?? 0));
          before = dueAt;
        }
      }),
      { numRuns },
    );
  });
});
