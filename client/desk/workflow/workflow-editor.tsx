import { useMemo, useState } from "react";
import { z } from "zod";
import type { WorkflowReply } from "../../../shared/contracts/workflows.ts";
import {
  stepIds,
  workflowFaults,
  workRoles,
  type WorkflowFault,
  type WorkflowFaultCode,
} from "../../../shared/domain/procedures/index.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { controlId } from "../../ui/field.tsx";
import { useDraft } from "../forms/use-draft.ts";
import { useShortcuts } from "../keys/keys.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { useDeskMemory } from "../shell/desk-memory.tsx";
import { capital } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { changesBetween } from "./changes.ts";
import { draftOf, stepsOf, timeUnits, type DraftStep } from "./draft.ts";
import { SavePanel } from "./save-panel.tsx";
import { addControl, StepList } from "./step-list.tsx";
import { rowControl, type Agencies, type RowFault } from "./step-row.tsx";
import { useSave } from "./use-workflow.ts";
import { WorkflowPreview } from "./workflow-preview.tsx";
import { nameOfStep, sayChange, saySum } from "./workflow-words.ts";

const sumControl = "workflow-sum";

/** What was typed and not saved; `own`: it is to be the agency's own way, not the one of all. */
const Typed = z.object({
  own: z.boolean(),
  steps: z.array(
    z.object({
      key: z.string(),
      id: z.enum(stepIds),
      role: z.enum(workRoles),
      agency: z.string(),
      amount: z.string(),
      unit: z.enum(timeUnits),
    }),
  ),
});
type Typed = { readonly own: boolean; readonly steps: readonly DraftStep[] };

/** The way that holds now, and what is made of it until it is saved. */
export function WorkflowEditor({
  saved,
  agencies,
}: {
  readonly saved: WorkflowReply;
  readonly agencies: Agencies;
}) {
  const { t, language } = useWords();
  const { agency: ours } = useSignedIn();
  const { drafts } = useDeskMemory();
  const memory = `workflow ${saved.code}`;
  const kept = useDraft(memory, Typed);
  const [typed, setTyped] = useState<Typed | null>(kept);
  const [attempt, setAttempt] = useState(0);
  const save = useSave(saved.code);

  const before = useMemo(() => draftOf(saved.steps), [saved.steps]);
  const { own, steps: draft } = typed ?? { own: saved.source === "own", steps: before };
  const steps = useMemo(() => stepsOf(draft), [draft]);
  const faults = workflowFaults(steps, { own: ours, others: agencies.map(({ code }) => code) });
  const nameOfAgency = (code: string) =>
    agencies.find((one) => one.code === code)?.name ?? (code === "" ? t("workflow.here") : code);
  const changes = changesBetween(before, draft).map((change) =>
    sayChange(change, { t, language, nameOfAgency }),
  );
  const givesUp = saved.source === "own" && !own;
  const shown = attempt > 0 ? faults : [];

  const type = (next: Typed | null) => {
    setTyped(next);
    if (next) drafts.set(memory, next);
    else drafts.delete(memory);
    save.reset();
  };
  const send = () => {
    if (save.isPending || (changes.length === 0 && !givesUp)) return;
    if (faults.length > 0) {
      setAttempt(attempt + 1);
      return;
    }
    save.mutate({ steps: own ? steps : null, seen: saved.revision }, { onSuccess: done });
  };
  const done = () => {
    setTyped(null);
    drafts.delete(memory);
    setAttempt(0);
  };
  useShortcuts("form", [{ name: "Ctrl+Enter", words: t("workflow.save"), inLine: true, run: send }]);

  const wordsOf = ({ code, index }: WorkflowFault) => {
    const step = index === null ? undefined : draft[index];
    const what = t(`problems:words.${code}`);
    return step ? `${nameOfStep(step.id, t)}: ${what}` : capital(what);
  };
  return (
    <>
      <ErrorSummary
        title={t("shell.problem.summary", { count: shown.length })}
        faults={shown.map((fault) => ({ name: controlOf(fault, draft), message: wordsOf(fault) }))}
        attempt={attempt}
      />
      <StepList
        draft={draft}
        agencies={agencies}
        faultOf={(at) => {
          const fault = shown.find(({ index }) => index === at);
          return fault
            ? { at: fieldOf(fault.code), words: capital(t(`problems:words.${fault.code}`)) }
            : null;
        }}
        onChange={(next) => type({ own: true, steps: next })}
      />
      <p className="workflow-sum" id={controlId(sumControl)} tabIndex={-1} aria-live="polite">
        {saySum(steps, t, language)}
      </p>
      <div className="workflow-below">
        <WorkflowPreview code={saved.code} steps={faults.length === 0 ? steps : null} />
        <SavePanel
          changes={givesUp ? [t(`workflow.toBase.${saved.base.source}`), ...changes] : changes}
          base={saved.base.source}
          busy={save.isPending}
          saved={save.isSuccess}
          error={save.error}
          onSave={send}
          onUndo={() => type(null)}
          onBase={own ? () => type({ own: false, steps: draftOf(saved.base.steps) }) : null}
        />
      </div>
    </>
  );
}

/** Where a fault of a step can be mended. */
function fieldOf(code: WorkflowFaultCode): RowFault["at"] {
  if (code === "stepWithoutTime") return "amount";
  return code === "agencyUnknown" || code === "agencyIsOwn" ? "agency" : "kind";
}

/** Where a fault can be mended. */
function controlOf({ code, index }: WorkflowFault, draft: readonly DraftStep[]): string {
  const step = index === null ? undefined : draft[index];
  if (step) return rowControl(step.key, fieldOf(code));
  const second = draft[1];
  if (code === "noLeaderStep" && second && draft.length > 2) return rowControl(second.key, "role");
  return code.startsWith("shares") ? sumControl : addControl;
}
