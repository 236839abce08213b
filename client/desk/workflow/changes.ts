import type { StepId, WorkRole } from "../../../shared/domain/procedures/index.ts";
import type { DraftStep } from "./draft.ts";

type Time = Pick<DraftStep, "amount" | "unit">;

/** What is different from the way that holds now. */
export type Change =
  | { readonly of: "added" | "removed"; readonly id: StepId }
  | { readonly of: "order" }
  | { readonly of: "role"; readonly id: StepId; readonly from: WorkRole; readonly to: WorkRole }
  | { readonly of: "agency"; readonly id: StepId; readonly from: string; readonly to: string }
  | { readonly of: "time"; readonly id: StepId; readonly from: Time; readonly to: Time };

export function changesBetween(before: readonly DraftStep[], after: readonly DraftStep[]): readonly Change[] {
  const had = new Map(before.map((step) => [step.id, step]));
  const has = new Map(after.map((step) => [step.id, step]));
  const stayed = (steps: readonly DraftStep[]) =>
    steps.filter(({ id }) => had.has(id) && has.has(id)).map(({ id }) => id);
  const order = stayed(before).join() !== stayed(after).join();
  return [
    ...before.filter(({ id }) => !has.has(id)).map(({ id }) => ({ of: "removed" as const, id })),
    ...after.flatMap((step) => {
      const was = had.get(step.id);
      return was ? changesOf(was, step) : [{ of: "added" as const, id: step.id }];
    }),
    ...(order ? [{ of: "order" as const }] : []),
  ];
}

function changesOf(was: DraftStep, is: DraftStep): readonly Change[] {
  const { id } = is;
  const time = (step: DraftStep) => `${Number(step.amount)} ${step.unit}`;
  return [
    ...(was.role === is.role ? [] : [{ of: "role" as const, id, from: was.role, to: is.role }]),
    ...(was.agency === is.agency ? [] : [{ of: "agency" as const, id, from: was.agency, to: is.agency }]),
    ...(time(was) === time(is) ? [] : [{ of: "time" as const, id, from: was, to: is }]),
  ];
}
