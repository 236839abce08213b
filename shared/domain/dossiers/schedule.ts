import type { Calendar } from "../calendar/index.ts";
import { computeDue, dueDateOf, instantAtShare } from "../deadlines/index.ts";
import { dateOf, instantOf } from "../time/index.ts";
import { lastApology } from "./apology.ts";
import { clockFacts, type DossierState, type Schedule, type Threshold } from "./state.ts";
import { pausedStatuses, settledStatuses } from "./status.ts";

/** The share of a limit after which its owner is warned. */
export const warningShare = 0.75;

/**
 * The schedule of a dossier as the calendar stands and its thresholds. A
 * dossier without a rule follows the date its clerk entered.
 */
export function scheduleOf(
  state: DossierState,
  calendar: Calendar,
): { readonly schedule: Schedule; readonly thresholds: readonly Threshold[] } {
  const paused = pausedStatuses.has(state.status);
  if (!state.rule) {
    const dueAt = paused ? null : (lastApology(state)?.newDate ?? state.promise.dueAt);
    const schedule = { dueAt, calendarVersion: calendar.version, provisional: false };
    return { schedule, thresholds: dueAt ? thresholdsOf(state, dueAt, null) : [] };
  }
  const facts = clockFacts(state.clock, state.rule);
  const due = computeDue(state.rule, facts, calendar);
  const dueAt = due.dueAt === null || paused ? null : new Date(due.dueAt);
  const schedule = {
    dueAt,
    calendarVersion: due.calendarVersion,
    provisional: due.provisional,
  };
  if (!dueAt || settledStatuses.has(state.status)) return { schedule, thresholds: [] };
  const warning = instantAtShare(state.rule, facts, calendar, warningShare);
  return { schedule, thresholds: thresholdsOf(state, dueAt, warning) };
}

/** The instants at which somebody has to be told: warned, on the day itself, and when it is too late. */
function thresholdsOf({ clock }: DossierState, dueAt: Date, warning: number | null): readonly Threshold[] {
  const thisDay = new Date(instantOf(dueDateOf(dueAt.getTime())));
  // One millisecond after the due instant: at it, the dossier is still on time.
  const thresholds: Threshold[] = [{ kind: "overdue", at: new Date(dueAt.getTime() + 1) }];
  // Who took it in today for today knows: the receipt said so.
  if (thisDay > clock.acceptedAt) thresholds.push({ kind: "dueToday", at: thisDay });
  if (warning !== null) thresholds.push({ kind: "warning", at: new Date(warning) });
  return thresholds.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Early, on time or overdue: judged when the dossier is processed, not when it is fetched. */
export function timeliness(
  state: DossierState,
  now: Date,
): "early" | "onTime" | "overdue" | "running" | "paused" {
  const dueAt = state.schedule?.dueAt ?? state.promise.dueAt;
  if (state.processedAt) {
    if (state.processedAt > dueAt) return "overdue";
    return dateOf(state.processedAt.getTime()) < dueDateOf(dueAt.getTime()) ? "early" : "onTime";
  }
  if (pausedStatuses.has(state.status)) return "paused";
  return now > dueAt ? "overdue" : "running";
}
