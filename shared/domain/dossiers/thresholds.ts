import type { Threshold } from "./state.ts";

export const inOrder = (thresholds: readonly Threshold[]): readonly Threshold[] =>
  thresholds.toSorted((a, b) => a.at.getTime() - b.at.getTime());

/** The thresholds with that of a step which ends before the whole: the last step ends with it, and that is watched already. */
export function withStep(
  thresholds: readonly Threshold[],
  stepDueAt: Date | null,
  dueAt: Date | null,
): readonly Threshold[] {
  if (!stepDueAt || !dueAt || stepDueAt >= dueAt) return thresholds;
  // One millisecond after the due instant: at it, the step is still in time.
  return [...thresholds, { kind: "stepOverdue", at: new Date(stepDueAt.getTime() + 1) }];
}
