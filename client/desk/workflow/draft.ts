import type { WorkStep } from "../../../shared/contracts/procedures.ts";
import { stepIds, type StepId, type WorkRole } from "../../../shared/domain/procedures/index.ts";

/** What a step's time is counted in: parts of the whole limit, in hundredths, or units of a limit of its own. */
export const timeUnits = ["share", "workingHours", "workingDays", "calendarDays", "months"] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A step as its fields hold it. */
export type DraftStep = {
  /** Of the row, whatever step it becomes. */
  readonly key: string;
  readonly id: StepId;
  readonly role: WorkRole;
  /** Empty: the own agency. */
  readonly agency: string;
  readonly amount: string;
  readonly unit: TimeUnit;
};

/** Whose work a step mostly is. */
const usualRole: Readonly<Record<StepId, WorkRole>> = {
  counter: "clerk",
  specialist: "specialist",
  survey: "specialist",
  appraisal: "specialist",
  consultation: "specialist",
  posting: "clerk",
  leader: "leader",
  seal: "clerk",
  handBack: "clerk",
};

export function draftOf(steps: readonly WorkStep[]): readonly DraftStep[] {
  return steps.map((step, index) => ({
    key: String(index),
    id: step.id,
    role: step.role,
    agency: step.agency ?? "",
    ...("share" in step
      ? { amount: inHundredths(step.share), unit: "share" }
      : { amount: String(step.limit.amount), unit: step.limit.kind }),
  }));
}

/** What would be saved. A time that cannot be read is none, and the rules say so. */
export function stepsOf(draft: readonly DraftStep[]): WorkStep[] {
  return draft.map(({ id, role, agency, amount, unit }): WorkStep => {
    const base = { id, role, ...(agency !== "" && { agency }) };
    const number = amount.trim() === "" ? NaN : Number(amount);
    if (unit === "share") return { ...base, share: number / 100 };
    return { ...base, limit: { kind: unit, amount: number } };
  });
}

/** "14.3" of 0.143, which times a hundred is a little more; a third keeps what makes three of them a whole. */
const inHundredths = (share: number): string => String(Number((share * 100).toFixed(10)));

/** The ends stay: every dossier comes in at the counter and is handed back there. */
export function isEnd(draft: readonly DraftStep[], index: number): boolean {
  const { id, role, agency } = draft[index] ?? {};
  const atCounter = role === "clerk" && agency === "";
  return (
    atCounter && ((index === 0 && id === "counter") || (index === draft.length - 1 && id === "handBack"))
  );
}

/** What a row can become: each step is there once. */
export const choicesFor = (draft: readonly DraftStep[], own: StepId): readonly StepId[] =>
  stepIds.filter((id) => id === own || !draft.some((step) => step.id === id));

/** With one more step before the last one. */
export function withStep(draft: readonly DraftStep[]): readonly DraftStep[] {
  const id = stepIds.find((one) => !draft.some((step) => step.id === one));
  if (!id) return draft;
  const key = String(Math.max(-1, ...draft.map((step) => Number(step.key))) + 1);
  const made: DraftStep = { key, id, role: usualRole[id], agency: "", amount: "", unit: "share" };
  return draft.toSpliced(Math.max(draft.length - 1, 0), 0, made);
}

export function changed(
  draft: readonly DraftStep[],
  key: string,
  to: Partial<Omit<DraftStep, "key">>,
): readonly DraftStep[] {
  return draft.map((step) => {
    if (step.key !== key) return step;
    // Whose work it mostly is goes along, unless somebody has chosen otherwise.
    const follows = to.id !== undefined && step.role === usualRole[step.id];
    return { ...step, ...(follows && to.id && { role: usualRole[to.id] }), ...to };
  });
}

export const without = (draft: readonly DraftStep[], key: string): readonly DraftStep[] =>
  draft.filter((step) => step.key !== key);

/** Whether a step may go there: never before the counter, nor behind handing back. */
export function mayMove(draft: readonly DraftStep[], index: number, by: 1 | -1): boolean {
  const to = index + by;
  return to >= 0 && to < draft.length && !isEnd(draft, index) && !isEnd(draft, to);
}

export function moved(draft: readonly DraftStep[], index: number, by: 1 | -1): readonly DraftStep[] {
  const step = draft[index];
  if (!step || !mayMove(draft, index, by)) return draft;
  return draft.toSpliced(index, 1).toSpliced(index + by, 0, step);
}
