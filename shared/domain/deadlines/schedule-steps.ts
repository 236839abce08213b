import type { Calendar } from "../calendar/compile-calendar.ts";
import { DeadlineError } from "../time/deadline-error.ts";
import { computeDue } from "./compute-due.ts";
import { instantAtShare } from "./instant-at-share.ts";
import type { ClockFacts, Limit, Pause, Rule } from "./rule.ts";
import { startAfter } from "./run-clock.ts";

/**
 * One hop of a dossier's way through the office. Either it has a share of the whole limit, which adds to the shares of the steps before
 * it, or a limit of its own, counted from its own start and adding nothing to the shares.
 */
export type Step =
  | { readonly share: number }
  | {
      readonly limit: Limit;
      /** Epoch ms at which somebody took it over; while nobody has, it starts when the step before it is due. */
      readonly startedAt?: number;
    };

export type StepDue = {
  /** Epoch ms; null while the clock stands still. */
  readonly dueAt: number | null;
  /** The step's own limit ends after the whole dossier is due: the workflow asks for more time than the law gives. */
  readonly beyondWhole: boolean;
};

/** Shares are decimals (0.1 + 0.2 + 0.7), so their sum may miss 1 by as much as nobody means. */
export const shareRounding = 1e-9;

/** Limits of hours and of the same day are too short to be divided among steps. */
export const isDivisible = ({ kind }: Rule): boolean => kind !== "sameDay" && kind !== "workingHours";

/**
 * The dues of a workflow's steps within the whole limit, in their order. Pauses stop every step as they stop the whole, with the rule's
 * policy; an extension gives its time to the shares alone. What is beyond the whole is told, not cut.
 * Source: the control slip of TT 03/2025/TT-VPCP (form 6) judges each hop early, on time or overdue; no text of law divides the
 * limit, so the steps are the office's own. Throws `invalid-share` for shares that are not positive or more than the whole, `invalid-rule`
 * for a step's limit that cannot be counted, and whatever `computeDue` throws.
 */
export function scheduleSteps(
  rule: Rule,
  facts: ClockFacts,
  calendar: Calendar,
  steps: readonly Step[],
): readonly StepDue[] {
  const whole = computeDue(rule, facts, calendar).dueAt;
  let share = 0;
  let before: number | null = facts.acceptedAt;
  return steps.map((step, index): StepDue => {
    let dueAt: number | null = null;
    if ("share" in step) {
      share = sumOfShares(share, step.share);
      dueAt = instantAtShare(rule, facts, calendar, share);
    } else {
      const planned = before === null || index === 0 ? before : startAfter(step.limit.kind, before);
      const from = step.startedAt ?? planned;
      const own = { ...step.limit, pause: rule.pause ?? "resume" } as const;
      const clock = { acceptedAt: from ?? facts.acceptedAt, pauses: pausesFrom(facts.pauses ?? [], from) };
      // Counted even where nothing is told, so that a limit that cannot be counted is refused at once.
      const due = computeDue(own, clock, calendar).dueAt;
      dueAt = whole === null || from === null ? null : due;
    }
    before = dueAt;
    return { dueAt, beyondWhole: dueAt !== null && whole !== null && dueAt > whole };
  });
}

function sumOfShares(before: number, share: number): number {
  const sum = before + share;
  if (!(share > 0 && sum <= 1 + shareRounding)) {
    throw new DeadlineError("invalid-share", `shares of steps are positive and at most the whole: ${sum}`);
  }
  return sum > 1 - shareRounding ? 1 : sum;
}

/** The pauses that a step sees: those after its start, and what was left of the one it started in. */
function pausesFrom(pauses: readonly Pause[], start: number | null): readonly Pause[] {
  if (start === null) return [];
  return pauses.flatMap((pause) => {
    if (pause.to !== undefined && pause.to <= start) return [];
    return [{ ...pause, from: Math.max(pause.from, start) }];
  });
}
