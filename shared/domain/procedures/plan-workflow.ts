import type { Calendar } from "../calendar/index.ts";
import { computeDue, isDivisible, scheduleSteps, type Rule } from "../deadlines/index.ts";
import type { WorkStep } from "./workflow.ts";

export const stepWarnings = ["beyondWhole", "beforeEarlier"] as const;
/** A step's own limit ends after the whole; a step is due before one that comes before it. */
export type StepWarning = (typeof stepWarnings)[number];

export type PlannedStep = {
  /** Epoch ms. */
  readonly dueAt: number;
  readonly warning: StepWarning | null;
};

export type WorkflowPlan = {
  /** When the whole is due, in epoch ms. */
  readonly dueAt: number;
  /** In the order of the steps; null where the limit is too short to be divided. */
  readonly steps: readonly PlannedStep[] | null;
};

/**
 * When each step would have to be over if a dossier were accepted at `now` and went this way. Warnings are no faults: what the law gives
 * differs from case to case, and so does what a step needs.
 * @throws DeadlineError for shares and limits that cannot be counted
 */
export function planWorkflow(
  rule: Rule,
  steps: readonly WorkStep[],
  now: Date,
  calendar: Calendar,
): WorkflowPlan {
  const facts = { acceptedAt: now.getTime() };
  // Without a pause nothing is left open.
  const dueAt = computeDue(rule, facts, calendar).dueAt ?? facts.acceptedAt;
  if (!isDivisible(rule)) return { dueAt, steps: null };
  let latest = -Infinity;
  const planned = scheduleSteps(rule, facts, calendar, steps).map((step): PlannedStep => {
    const due = step.dueAt ?? facts.acceptedAt;
    const early = due < latest;
    latest = Math.max(latest, due);
    return { dueAt: due, warning: step.beyondWhole ? "beyondWhole" : early ? "beforeEarlier" : null };
  });
  return { dueAt, steps: planned };
}
