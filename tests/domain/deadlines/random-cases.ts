import * as fc from "fast-check";
import {
  cityCalendar,
  type CalendarDefinition,
  type DayOverride,
  type Shift,
} from "../../../shared/domain/calendar/index.ts";
import type { ClockFacts, Limit, Pause, Rule } from "../../../shared/domain/deadlines/index.ts";
import { weekdays, type Weekday } from "../../../shared/domain/time/index.ts";
import { at } from "./office-clock.ts";

const dayMs = 86_400_000;
const firstDay = at("2026-01-01 00:00");
const name = { vi: "ngày riêng", en: "own day" };
const decision = "QĐ 1";
const dateText = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);

/** Usual and unusual days: morning only, three shifts, one minute, from midnight, until midnight, round the clock. */
const shifts = fc.constantFrom<readonly Shift[]>(
  [
    { start: 450, end: 690 },
    { start: 780, end: 1_020 },
  ],
  [{ start: 450, end: 690 }],
  [
    { start: 480, end: 660 },
    { start: 840, end: 960 },
    { start: 1_080, end: 1_200 },
  ],
  [{ start: 600, end: 601 }],
  [{ start: 0, end: 90 }],
  [{ start: 1_200, end: 1_440 }],
  [
    { start: 0, end: 60 },
    { start: 60, end: 125 },
    { start: 1_380, end: 1_440 },
  ],
  [{ start: 0, end: 1_440 }],
);
const maybeShifts = fc.oneof({ weight: 3, arbitrary: shifts }, { weight: 2, arbitrary: fc.constant([]) });
const weekday = fc.constantFrom<Weekday>(...weekdays);

const week = fc
  .record({ days: fc.tuple(...weekdays.map(() => maybeShifts)), atLeast: shifts })
  .map(({ days, atLeast }) => {
    const pattern = Object.fromEntries(weekdays.map((day, index) => [day, days[index] ?? []]));
    return days.some((day) => day.length > 0) ? pattern : { ...pattern, wednesday: atLeast };
  });

const override = fc.oneof(
  fc.constant({ kind: "closed" as const }),
  fc.record({ kind: fc.constant("ownShifts" as const), shifts: maybeShifts }),
  fc.record({ kind: fc.constant("worksAs" as const), weekday }),
);

/** Single odd days, and now and then three weeks without a regular shift. */
const overrides = fc
  .record({
    odd: fc.dictionary(fc.integer({ min: 0, max: 400 }).map(String), override, { maxKeys: 25 }),
    flood: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
  })
  .map(({ odd, flood }): DayOverride[] => {
    const days = new Map<number, (typeof odd)[string]>();
    for (const [offset, change] of Object.entries(odd)) days.set(Number(offset), change);
    if (flood !== undefined) {
      for (let offset = flood; offset < flood + 21; offset += 1) days.set(offset, { kind: "closed" });
    }
    return [...days].map(([offset, change]) => ({
      date: dateText(firstDay + offset * dayMs),
      name,
      decision,
      ...change,
    }));
  });

const oddCalendar = fc
  .record({ weekly: week, overrides })
  .map((parts): CalendarDefinition => ({ agency: "odd", version: "1", holidays: "none", ...parts }));

/** Calendars without derived holidays, so that a definition alone tells everything. */
export const calendars: fc.Arbitrary<CalendarDefinition> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ ...cityCalendar, holidays: "none" as const }) },
  { weight: 3, arbitrary: oddCalendar },
);

const quarters = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 4, max: max * 4 }).map((quarter) => quarter / 4);

export const hours = quarters(0.25, 40).map((amount): Limit => ({ kind: "workingHours", amount }));
export const wholeDays = fc
  .integer({ min: 1, max: 25 })
  .map((amount): Limit => ({ kind: "workingDays", amount }));
export const fractionalDays = quarters(0.25, 25).map((amount): Limit => ({ kind: "workingDays", amount }));
export const calendarDays = fc
  .integer({ min: 1, max: 60 })
  .map((amount): Limit => ({ kind: "calendarDays", amount }));
export const months = fc.integer({ min: 1, max: 4 }).map((amount): Limit => ({ kind: "months", amount }));
export const limits: fc.Arbitrary<Limit> = fc.oneof(hours, wholeDays, fractionalDays, calendarDays, months);

const cutOff = fc.constantFrom("00:00", "11:30", "15:00", "23:59", "24:00");
export const sameDay: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: "sameDay" }),
  cutOff.map((time): Rule => ({ kind: "sameDay", cutOff: time })),
);

/** Instants of a year, often on the edges that go wrong: midnights, shift ends, the last millisecond, a second after. */
export const instants = fc
  .record({
    day: fc.integer({ min: 0, max: 365 }),
    time: fc.oneof(
      fc.integer({ min: 0, max: dayMs - 1 }),
      fc.integer({ min: 0, max: 1_439 }).map((minute) => minute * 60_000),
      fc
        .record({
          minute: fc.constantFrom(0, 450, 690, 780, 900, 1_020, 1_200, 1_439),
          ms: fc.constantFrom(0, 1, 1_000, 59_999),
        })
        .map(({ minute, ms }) => minute * 60_000 + ms),
    ),
  })
  .map(({ day, time }) => firstDay + day * dayMs + time);

const policy = fc.constantFrom("resume" as const, "restart" as const);

/** Gaps and lengths from nothing at all to three weeks. */
const stretch = fc.oneof(
  fc.constantFrom(0, 1, 30_000, 60_000),
  fc.integer({ min: 0, max: 2 * dayMs }),
  fc.integer({ min: 0, max: 21 * dayMs }),
  fc.integer({ min: 0, max: 48 }).map((hour) => hour * 3_600_000),
);

type Stretches = readonly {
  readonly gap: number;
  readonly length: number;
  readonly policy?: "resume" | "restart";
}[];

/** Pauses one after the other from an instant on; the last one open where asked. */
export function pausesFrom(start: number, stretches: Stretches, open: boolean): Pause[] {
  let free = start;
  return stretches.map(({ gap, length, policy: own }, index) => {
    const from = free + gap;
    free = from + length;
    const bare = own === undefined ? { from } : { from, policy: own };
    return open && index === stretches.length - 1 ? bare : { ...bare, to: free };
  });
}

export const stretches = fc.array(
  fc.record({ gap: stretch, length: stretch, policy }, { requiredKeys: ["gap", "length"] }),
  { maxLength: 4 },
);

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

export type Case = {
  readonly definition: CalendarDefinition;
  readonly rule: Rule;
  readonly facts: ClockFacts;
};

/** Everything that can happen to a clock, all at once. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    definition: calendars,
    total: fc.oneof(sameDay, limits),
    pause: fc.option(policy, { nil: undefined }),
    verification: seldom(limits),
    acceptedAt: instants,
    stretches,
    open: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    extension: seldom(limits),
  })
  .map(({ definition, total, pause, verification, acceptedAt, stretches, open, extension }) => ({
    definition,
    rule: {
      ...total,
      ...(pause === undefined ? {} : { pause }),
      ...(verification === undefined ? {} : { verification }),
    },
    facts: {
      acceptedAt,
      pauses: pausesFrom(acceptedAt, stretches, open),
      ...(verification === undefined ? {} : { verificationAt: acceptedAt + 60_000 }),
      ...(extension === undefined ? {} : { extension }),
    },
  }));
