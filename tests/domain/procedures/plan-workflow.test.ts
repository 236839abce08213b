import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import { computeDue, type Rule } from "../../../shared/domain/deadlines/index.ts";
import { defaultWorkflow, planWorkflow, type WorkStep } from "../../../shared/domain/procedures/index.ts";
import { count } from "../../support/deep.ts";
import { wall } from "../deadlines/office-clock.ts";
import { landWorkflow, workflows } from "./a-workflow.ts";

const calendar = standardCalendar();
/** Monday: the next day is a holiday. */
const morning = new Date("2026-11-23T09:00:00+07:00");
const days = (amount: number): Rule => ({ kind: "workingDays", amount });

function planned(rule: Rule, steps: readonly WorkStep[]): readonly string[] | null {
  const plan = planWorkflow(rule, steps, morning, calendar);
  return plan.steps && plan.steps.map(({ dueAt, warning }) => wall(dueAt) + (warning ? ` ${warning}` : ""));
}

describe("What a way would mean for a dossier that is accepted now", () => {
  test("is a due for each step, the last one that of the whole", () => {
    expect(planned(days(8), defaultWorkflow)).toEqual([
      "2026-11-26 17:00",
      "2026-12-02 13:48",
      "2026-12-03 15:24",
      "2026-12-04 09:06",
      "2026-12-04 17:00",
    ]);
  });

  test("a step whose own limit is longer than the whole is a warning, case by case", () => {
    expect(planned(days(8), landWorkflow)).toEqual([
      "2026-11-25 15:24",
      "2026-11-30 17:00",
      "2026-12-01 15:24",
      "2026-12-03 10:42",
      "2026-12-04 17:00",
    ]);
    expect(planned(days(2), landWorkflow)?.[1]).toBe("2026-11-30 17:00 beyondWhole");
  });

  test("so is a step that would be due before an earlier one", () => {
    expect(planned(days(4), landWorkflow)).toEqual([
      "2026-11-25 10:42",
      "2026-11-30 17:00",
      "2026-11-27 10:42 beforeEarlier",
      "2026-11-30 09:06 beforeEarlier",
      "2026-11-30 17:00",
    ]);
  });

  test("limits of hours and of the same day are not divided", () => {
    for (const rule of [{ kind: "sameDay" }, { kind: "workingHours", amount: 4 }] as const) {
      const plan = planWorkflow(rule, defaultWorkflow, morning, calendar);
      expect(plan).toEqual({
        dueAt: computeDue(rule, { acceptedAt: morning.getTime() }, calendar).dueAt,
        steps: null,
      });
    }
  });

  test("whatever the way: shares are never due after the whole, and every warning is true", () => {
    const rules = fc.oneof(
      fc.constantFrom(0.5, 1, 3, 8, 15, 30).map(days),
      fc.integer({ min: 1, max: 60 }).map((amount): Rule => ({ kind: "calendarDays", amount })),
    );
    fc.assert(
      fc.property(workflows, rules, (steps, rule) => {
        const { dueAt: whole, steps: plan } = planWorkflow(rule, steps, morning, calendar);
        let latest = 0;
        for (const [index, { dueAt, warning }] of (plan ?? []).entries()) {
          const step = steps[index];
          if (step && "share" in step) expect(dueAt).toBeLessThanOrEqual(whole);
          const expected = dueAt > whole ? "beyondWhole" : dueAt < latest ? "beforeEarlier" : null;
          expect(warning).toBe(expected);
          latest = Math.max(latest, dueAt);
        }
        expect(plan).toHaveLength(steps.length);
        if (steps.every((step) => "share" in step)) expect(plan?.at(-1)?.dueAt).toBe(whole);
      }),
      { numRuns: count(500, 10_000) },
    );
  });
});
