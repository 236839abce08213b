import type { Calendar } from "../calendar/index.ts";
import { computeDue, dueDateOf, instantAtShare } from "../deadlines/index.ts";
import { dateOf, instantOf } from "../time/index.ts";
import { dueOf, lastApology } from "./apology.ts";
import { clockFacts, ruleInForce, type DossierState, type Schedule, type Threshold } from "./state.ts";
import { pausedStatuses, settledStatuses } from "./status.ts";
import { inOrder, withStep } from "./thresholds.ts";
import { stepDueOf } from "./work.ts";

/** The share of a limit after which its owner is warned. */
export const warningShare = 0.75;

export type Planned = {
  readonly schedule: Schedule;
  readonly thresholds: readonly Threshold[];
  /** By when the step that it stands in must be over. */
  readonly stepDueAt: Date | null;
};

/**
 * The schedule of a dossier as the calendar stands and its thresholds. A
 * dossier without a rule follows the date its clerk entered.
 */
export function scheduleOf(state: DossierState, calendar: Calendar): Planned {
  const paused = pausedStatuses.has(state.status);
  const rule = ruleInForce(state);
  if (!rule) {
    const dueAt = paused ? null : (lastApology(state)?.newDate ?? state.promise.dueAt);
    const schedule = { dueAt, calendarVersion: calendar.version, provisional: false };
    return { schedule, thresholds: dueAt ? inOrder(thresholdsOf(state, dueAt, null)) : [], stepDueAt: null };
  }
  const facts = clockFacts(state.clock, rule);
  const due = computeDue(rule, facts, calendar);
  const dueAt = due.dueAt === null || paused ? null : new Date(due.dueAt);
  const schedule = {
    dueAt,
    calendarVersion: due.calendarVersion,
    provisional: due.provisional,
  };
  if (!dueAt || settledStatuses.has(state.status)) return { schedule, thresholds: [], stepDueAt: null };
  const thresholds = thresholdsOf(state, dueAt, instantAtShare(rule, facts, calendar, warningShare));
  const stepDueAt = stepDueOf(state, calendar);
  return { schedule, thresholds: inOrder(withStep(thresholds, stepDueAt, dueAt)), stepDueAt };
}

/**
 * The schedule that another calendar gives a dossier whose clock runs, or null where nothing moves: then the version of
 * the calendar it was computed by stays as it is. One that was never scheduled still has that job before it.
 */
export function rescheduled(state: DossierState, calendar: Calendar): Planned | null {
  const before = state.schedule;
  if (!ruleInForce(state) || !before?.dueAt || settledStatuses.has(state.status)) return null;
  const planned = scheduleOf(state, calendar);
  const { dueAt, provisional } = planned.schedule;
  const same = dueAt?.getTime() === before.dueAt.getTime() && provisional === before.provisional;
  return same ? null : planned;
}

/** The instants at which somebody has to be told: warned, on the day itself, and when it is too late. */
function thresholdsOf({ clock }: DossierState, dueAt: Date, warning: number | null): Threshold[] {
  const thisDay = new Date(instantOf(dueDateOf(dueAt.getTime())));
  // One millisecond after the due instant: at it, the dossier is still on time.
  const thresholds: Threshold[] = [{ kind: "overdue", at: new Date(dueAt.getTime() + 1) }];
  // Who took it in today for today knows: the receipt said so.
  if (thisDay > clock.acceptedAt) thresholds.push({ kind: "dueToday", at: thisDay });
  if (warning !== null) thresholds.push({ kind: "warning", at: new Date(warning) });
  return thresholds;
}

/** Early, on time or overdue: judged when the dossier is processed, not when it is fetched. */
export function timeliness(
  state: DossierState,
  now: Date,
): "early" | "onTime" | "overdue" | "running" | "paused" {
  const dueAt = dueOf(state);
  if (state.processedAt) {
    if (state.processedAt > dueAt) return "overdue";
    return dateOf(state.processedAt.getTime()) < dueDateOf(dueAt.getTime()) ? "early" : "onTime";
  }
  if (pausedStatuses.has(state.status)) return "paused";
  return now > dueAt ? "overdue" : "running";
}
