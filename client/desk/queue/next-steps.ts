import type { DossierItem } from "../../../shared/contracts/dossiers.ts";
import type { StepId, WorkRole } from "../../../shared/domain/procedures/index.ts";

type Item = Pick<DossierItem, "agency" | "step" | "steps">;
type ItemStep = DossierItem["steps"][number];

/** Where several go at once: to one step that all of them have, or each to the next one of its own way. */
export type Target = StepId | "next";

/** The step behind the one that it stands in; at the end, that one. */
export function nextStepOf({ step, steps }: Pick<Item, "step" | "steps">): ItemStep {
  const here = steps.findIndex(({ id }) => id === step.id);
  return steps[here + 1] ?? steps[here] ?? { id: step.id, role: step.role };
}

/** The steps that the ways of all of them have, in the order of the first. */
export function commonSteps(items: readonly Item[]): readonly StepId[] {
  const [first, ...others] = items;
  const ids = first?.steps.map(({ id }) => id) ?? [];
  return ids.filter((id) => others.every(({ steps }) => steps.some((step) => step.id === id)));
}

/** Whose work all of them become, where that is one role of this agency: only then somebody can be named. */
export function receiversOf(items: readonly Item[], target: Target, ours: string): WorkRole | null {
  const roles = items.map((item) => {
    const step = target === "next" ? nextStepOf(item) : item.steps.find(({ id }) => id === target);
    return step && (step.agency ?? item.agency) === ours ? step.role : null;
  });
  const [role = null] = roles;
  return roles.every((one) => one === role) ? role : null;
}
