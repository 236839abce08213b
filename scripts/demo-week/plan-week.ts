import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { computeDue } from "../../shared/domain/deadlines/index.ts";
import type { Procedure } from "../../shared/domain/procedures/index.ts";
import type { PlannedDossier, PlannedWeek, Step } from "./deeds.ts";
import { fatesOf } from "./fates.ts";
import { offersOn, type Offer } from "./offers.ts";
import { planCourse } from "./plan-course.ts";
import { planIntake } from "./plan-intake.ts";
import { randomOf, type Random } from "./random.ts";
import type { Slot, Timetable } from "./timetable.ts";

/** Monday is the fullest day, and mornings are fuller than afternoons. */
const weightOfDay = [1.3, 1.05, 1, 0.95, 0.9] as const;

function weightOfSlot({ day, minute, afterHours }: Slot): number {
  const busy = weightOfDay[day] ?? 1;
  if (afterHours) return busy * 1.1;
  if (minute < 10 * 60) return busy * 3.2;
  if (minute < 12 * 60) return busy * 2.4;
  return busy * (minute < 15 * 60 ? 2.5 : 1.2);
}

/**
 * Plans the whole week before anything is done: who comes when with what, and what the office does with it. Pure:
 * the same arguments give the same week, and nothing that happens while it is played changes it.
 */
export function planWeek(of: {
  readonly seed: number;
  readonly dossiers: number;
  readonly timetable: Timetable;
  readonly procedures: readonly Procedure[];
  readonly calendar: Calendar;
}): PlannedWeek {
  const { seed, timetable, calendar } = of;
  const offers = timetable.days.map((date) => offersOn(date, of.procedures));
  const fates = fatesOf(timetable);
  const dossiers = arrivals(of.dossiers, timetable, randomOf(seed)).map((arrival, index): PlannedDossier => {
    const random = randomOf(seed, index + 1);
    const book = offers[arrival.day];
    if (!book) throw new Error("an arrival lies outside the week");
    const imported = book.hasImported && index % 3 === 2;
    const offer = imported ? book.pickImported(random) : book.pickOurs(random);
    const { dueAt, mode } = { dueAt: ruleDue(offer, arrival, calendar), mode: random.next() };
    const fate = fates({ offer, dueAt, mode });
    const intake = planIntake(offer, fate.returnMode, arrival.at, { random, calendar });
    const promised = intake.promise ? Date.parse(intake.promise.dueAt) : arrival.at;
    const course = { index, offer, intake, arrival, dueAt: dueAt ?? promised, fate };
    const deeds = planCourse(course, timetable, random);
    return { index, field: offer.procedure.field, imported, deeds };
  });
  return { dossiers, steps: stepsOf(dossiers), endsAt: timetable.endsAt };
}

function arrivals(count: number, { slots }: Timetable, random: Random): readonly Slot[] {
  return Array.from({ length: count }, () => random.weighted(slots, weightOfSlot)).toSorted(
    (a, b) => a.at - b.at,
  );
}

/** Epoch ms; null where the clerk enters the date. */
function ruleDue({ procedureCase }: Offer, { at }: Slot, calendar: Calendar): number | null {
  const { rule } = procedureCase;
  return rule && computeDue(rule, { acceptedAt: at }, calendar).dueAt;
}

function stepsOf(dossiers: readonly PlannedDossier[]): readonly Step[] {
  const byTime = Map.groupBy(
    dossiers.flatMap(({ deeds }) => deeds),
    ({ at }) => at,
  );
  return [...byTime].map(([at, deeds]) => ({ at, deeds })).toSorted((a, b) => a.at - b.at);
}
