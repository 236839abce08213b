import type { WorkflowPreview } from "../../shared/contracts/workflows.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import {
  planWorkflow,
  type PlannedStep,
  type ProcedureCase,
  type WorkStep,
} from "../../shared/domain/procedures/index.ts";
import { limitInBothLanguages } from "../../shared/i18n/limit-words.ts";
import { bothLanguages } from "../http/present.ts";

/** When the steps would be due in each case, for what is accepted at `now`. */
export function previewOf(
  cases: readonly ProcedureCase[],
  steps: readonly WorkStep[],
  of: { readonly now: Date; readonly calendar: Calendar },
): WorkflowPreview {
  return {
    at: of.now.toISOString(),
    cases: cases.map(({ id, name, rule, limitText }) => {
      const plan = rule && planWorkflow(rule, steps, of.now, of.calendar);
      return {
        id,
        name: bothLanguages(name),
        limit: limitInBothLanguages(rule, limitText),
        dueAt: plan && new Date(plan.dueAt).toISOString(),
        steps: plan?.steps ? shown(steps, plan.steps) : null,
      };
    }),
  };
}

function shown(steps: readonly WorkStep[], planned: readonly PlannedStep[]) {
  return planned.flatMap(({ dueAt, warning }, index) => {
    const id = steps[index]?.id;
    return id ? [{ id, dueAt: new Date(dueAt).toISOString(), warning }] : [];
  });
}
