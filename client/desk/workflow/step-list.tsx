import { useEffect, useState } from "react";
import { mostSteps } from "../../../shared/domain/procedures/index.ts";
import { Button } from "../../ui/button.tsx";
import { controlId } from "../../ui/field.tsx";
import { useWords } from "../words/use-words.ts";
import { changed, choicesFor, isEnd, mayMove, moved, without, withStep, type DraftStep } from "./draft.ts";
import { rowControl, StepRow, type Agencies, type RowFault } from "./step-row.tsx";
import { nameOfStep } from "./workflow-words.ts";

export const addControl = "workflow-add";

/** What was done last: said once, and where the focus goes, because the row it was on has moved or is gone. */
type Done = { readonly words: string; readonly focus: readonly string[] };

/** The steps in their order, down the road to handing back. */
export function StepList({
  draft,
  agencies,
  faultOf,
  onChange,
}: {
  readonly draft: readonly DraftStep[];
  readonly agencies: Agencies;
  readonly faultOf: (index: number) => RowFault | null;
  readonly onChange: (draft: readonly DraftStep[]) => void;
}) {
  const { t } = useWords();
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    const controls = (done?.focus ?? []).map((name) => document.getElementById(controlId(name)));
    controls.find((one) => one?.matches(":enabled"))?.focus();
  }, [done]);

  const move = (step: DraftStep, index: number, by: 1 | -1) => {
    onChange(moved(draft, index, by));
    const words = t("workflow.movedTo", {
      step: nameOfStep(step.id, t),
      number: index + by + 1,
      count: draft.length,
    });
    const keys = [rowControl(step.key, "up"), rowControl(step.key, "down")];
    setDone({ words, focus: by < 0 ? keys : keys.toReversed() });
  };
  const remove = (step: DraftStep, index: number) => {
    onChange(without(draft, step.key));
    const next = draft[index + 1];
    const focus = next ? [rowControl(next.key, "kind"), addControl] : [addControl];
    setDone({ words: t("workflow.removed", { step: nameOfStep(step.id, t) }), focus });
  };
  const add = () => {
    const next = withStep(draft);
    const made = next.find(({ key }) => !draft.some((step) => step.key === key));
    if (!made) return;
    onChange(next);
    const words = t("workflow.added", { step: nameOfStep(made.id, t), number: next.indexOf(made) + 1 });
    setDone({ words, focus: [rowControl(made.key, "kind")] });
  };
  return (
    <section aria-label={t("workflow.steps")}>
      <div className="workflow-head" aria-hidden="true">
        {(["kind", "role", "agency", "amount"] as const).map((which) => (
          <span key={which} className={`workflow-${which}`}>
            {t(`workflow.columns.${which}`)}
          </span>
        ))}
      </div>
      <ol className="workflow-steps">
        {draft.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            end={isEnd(draft, index)}
            last={index === draft.length - 1}
            choices={choicesFor(draft, step.id)}
            agencies={agencies}
            fault={faultOf(index)}
            onChange={(to) => onChange(changed(draft, step.key, to))}
            onUp={mayMove(draft, index, -1) ? () => move(step, index, -1) : null}
            onDown={mayMove(draft, index, 1) ? () => move(step, index, 1) : null}
            onRemove={() => remove(step, index)}
          />
        ))}
      </ol>
      <Button
        id={controlId(addControl)}
        disabled={draft.length >= mostSteps || withStep(draft).length === draft.length}
        onClick={add}
      >
        {t("workflow.add")}
      </Button>
      <p className="visually-hidden" aria-live="polite">
        {done?.words}
      </p>
    </section>
  );
}
