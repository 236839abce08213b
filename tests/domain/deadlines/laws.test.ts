import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { compileCalendar } from "../../../shared/domain/calendar/index.ts";
import {
  computeDue,
  explainDue,
  instantAtShare,
  type ClockFacts,
  type Rule,
} from "../../../shared/domain/deadlines/index.ts";
import { dateAt, daysFrom, monthsAfter, NaiveOffice } from "./naive-office.ts";
import { wall } from "./office-clock.ts";
import * as some from "./random-cases.ts";

const numRuns = process.env["DEEP"] === "1" ? 20_000 : 2_000;
const rules = fc.oneof<fc.Arbitrary<Rule>[]>(some.sameDay, some.limits);
const policies = fc.constantFrom("resume" as const, "restart" as const);

describe("laws that no calendar and no history of a dossier can break", () => {
  test("who is accepted later is not due earlier", () => {
    const later = fc.integer({ min: 0, max: 3 * 86_400_000 });
    fc.assert(
      fc.property(some.calendars, rules, some.instants, later, (definition, rule, acceptedAt, delay) => {
        const calendar = compileCalendar(definition);
        const early = computeDue(rule, { acceptedAt }, calendar).dueAt ?? 0;
        const late = computeDue(rule, { acceptedAt: acceptedAt + delay }, calendar).dueAt ?? 0;
        expect(late).toBeGreaterThanOrEqual(early);
      }),
      { numRuns },
    );
  });

  // Part of a day is left out: a pause on the day it lies in uses that day whole, by the letter of the law, and may then end after a limit
  // that began later. So may an hour limit that is stopped in the very minute it is due.
  test("nor with the same pauses after both, for limits of whole days and for the same day", () => {
    const whole = fc.oneof(some.sameDay, some.wholeDays, some.calendarDays, some.months);
    const later = fc.integer({ min: 0, max: 3 * 86_400_000 });
    fc.assert(
      fc.property(
        some.calendars,
        whole,
        policies,
        some.instants,
        later,
        some.stretches,
        (definition, rule, policy, acceptedAt, delay, stretches) => {
          const calendar = compileCalendar(definition);
          const pauses = some
            .pausesFrom(acceptedAt + delay, stretches, false)
            .map((pause) => ({ ...pause, policy }));
          const early = computeDue(rule, { acceptedAt, pauses }, calendar).dueAt ?? 0;
          const late = computeDue(rule, { acceptedAt: acceptedAt + delay, pauses }, calendar).dueAt ?? 0;
          expect(late).toBeGreaterThanOrEqual(early);
        },
      ),
      { numRuns },
    );
  });

  test("a pause never makes the due earlier", () => {
    fc.assert(
      fc.property(
        some.calendars,
        rules,
        some.instants,
        some.stretches,
        policies,
        (definition, rule, acceptedAt, stretches, policy) => {
          const calendar = compileCalendar(definition);
          const pauses = some.pausesFrom(acceptedAt, stretches, false).map((pause) => ({ ...pause, policy }));
          const dues = [...Array(pauses.length + 1).keys()].map(
            (count) => computeDue(rule, { acceptedAt, pauses: pauses.slice(0, count) }, calendar).dueAt ?? 0,
          );
          expect(dues).toEqual([...dues].sort((a, b) => a - b));
        },
      ),
      { numRuns },
    );
  });

  test("resuming in the same minute changes nothing for RESUME of hours and days", () => {
    const inDays = fc.oneof(some.hours, some.fractionalDays, some.calendarDays, some.months);
    const atShare = fc.double({ min: 0, max: 1, noNaN: true });
    const within = fc.integer({ min: 0, max: 59_999 });
    fc.assert(
      fc.property(
        some.calendars,
        inDays,
        some.instants,
        atShare,
        within,
        (definition, rule, acceptedAt, share, ms) => {
          const calendar = compileCalendar(definition);
          const { dueAt } = computeDue(rule, { acceptedAt }, calendar);
          const moment = acceptedAt + Math.floor(((dueAt ?? 0) - acceptedAt) * share);
          const to = Math.min(moment + ms, Math.floor(moment / 60_000) * 60_000 + 59_999);
          const pauses = [{ from: moment, to, policy: "resume" as const }];
          expect(computeDue(rule, { acceptedAt, pauses }, calendar).dueAt).toBe(dueAt);
        },
      ),
      { numRuns },
    );
  });

  test("what the explanation counts is the limit, and the extension", () => {
    const limitPairs = fc.tuple(some.limits, fc.option(some.limits, { nil: undefined }));
    fc.assert(
      fc.property(
        some.calendars,
        limitPairs,
        some.instants,
        some.stretches,
        (definition, [rule, extension], acceptedAt, stretches) => {
          const facts: ClockFacts = {
            acceptedAt,
            pauses: some.pausesFrom(acceptedAt, stretches, false),
            ...(extension ? { extension } : {}),
          };
          const { days, sentences } = explainDue(rule, facts, compileCalendar(definition));
          const counted = (part: "limit" | "extension", hours: boolean): number => {
            if (hours) {
              const intervals = days.flatMap((day) => day.intervals ?? []);
              const own = intervals.filter((interval) => (interval.part ?? "limit") === part);
              return own.reduce((sum, { from, to }) => sum + (to - from) / 3_600_000, 0);
            }
            const own = days.filter((day) => day.number && (day.part ?? "limit") === part);
            return own.reduce((sum, day) => sum + (day.share ?? 1), 0);
          };
          for (const [part, limit] of [
            ["limit", rule],
            ["extension", extension],
          ] as const) {
            if (!limit || limit.kind === "months") continue;
            expect(counted(part, limit.kind === "workingHours")).toBeCloseTo(limit.amount, 9);
          }
          expect(sentences.vi.length).toBe(sentences.en.length);
        },
      ),
      { numRuns },
    );
  });

  test("of months the explanation counts every day up to the same day of the last month", () => {
    fc.assert(
      fc.property(some.calendars, some.months, some.instants, (definition, rule, acceptedAt) => {
        const { days } = explainDue(rule, { acceptedAt }, compileCalendar(definition));
        const accepted = dateAt(acceptedAt);
        const counted = days.filter(({ number }) => number !== undefined);
        expect(counted.length).toBe(daysFrom(accepted, monthsAfter(accepted, rule.amount)));
        expect(counted.map(({ number }) => number)).toEqual(counted.map((_, index) => index + 1));
      }),
      { numRuns },
    );
  });

  test("the due is never before acceptance, and always a moment at which the office has just worked", () => {
    fc.assert(
      fc.property(some.cases, ({ definition, rule, facts }) => {
        const { dueAt } = computeDue(rule, facts, compileCalendar(definition));
        if (dueAt === null) return;
        expect(dueAt).toBeGreaterThanOrEqual(Math.floor(facts.acceptedAt / 60_000) * 60_000);
        expect(new NaiveOffice(definition).isRegular(dueAt / 60_000 - 1)).toBe(true);
      }),
      { numRuns },
    );
  });

  test("the explanation gives the same due, every day once, and marks the last of them", () => {
    fc.assert(
      fc.property(some.cases, ({ definition, rule, facts }) => {
        const calendar = compileCalendar(definition);
        const due = computeDue(rule, facts, calendar);
        const { days, dueAt, left, calendarVersion } = explainDue(rule, facts, calendar);
        expect({ dueAt, left, calendarVersion }).toEqual({
          dueAt: due.dueAt,
          left: due.left,
          calendarVersion: due.calendarVersion,
        });
        expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
        expect(days[0]?.kind).toBe("accepted");
        expect(days.filter((day) => day.due).length).toBe(dueAt === null ? 0 : 1);
        if (dueAt !== null) {
          expect(days.at(-1)?.due).toBe(true);
          expect(wall(dueAt - 1).slice(0, 10)).toBe(days.at(-1)?.date);
        }
        for (const { kind, open, reason } of days) if (!open) expect([kind, reason]).not.toContain(undefined);
      }),
      { numRuns },
    );
  });

  test("the warning comes no earlier for a greater share, between acceptance and due", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(some.cases, shares, ({ definition, rule, facts }, drawn) => {
        const calendar = compileCalendar(definition);
        const at = (share: number): number | null => instantAtShare(rule, facts, calendar, share);
        const { dueAt } = computeDue(rule, facts, calendar);
        expect(at(1)).toBe(dueAt);
        if (dueAt === null) return;
        const warnings = drawn.toSorted((a, b) => a - b).map((share) => Number(at(share)));
        expect(warnings).toEqual(warnings.toSorted((a, b) => a - b));
        expect(warnings.at(-1)).toBeLessThanOrEqual(dueAt);
        expect(warnings[0]).toBeGreaterThanOrEqual(Math.min(facts.acceptedAt, dueAt));
      }),
      { numRuns },
    );
  });

  test("the order in which a calendar is asked does not change what it answers", () => {
    const years = fc.array(fc.integer({ min: 1990, max: 2120 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rules, years, (rule, order) => {
        const ask = (calendar: ReturnType<typeof compileCalendar>, year: number) =>
          computeDue(rule, { acceptedAt: Date.UTC(year, 5, 17, 2) }, calendar).dueAt;
        const definition = {
          agency: "a",
          version: "1",
          overrides: [],
          weekly: { monday: [{ start: 0, end: 9 }] },
        };
        const shared = compileCalendar(definition);
        const inOrder = order.map((year) => ask(shared, year));
        expect(inOrder).toEqual(order.map((year) => ask(compileCalendar(definition), year)));
      }),
      { numRuns: 200 },
    );
  });
});
