import type { WorkStep } from "../../../shared/contracts/procedures.ts";
import { time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { faultOf } from "../words/fault-of.ts";
import { capital, ms, shortDayAndTime } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { casesBeyond, groupsOf, type PreviewGroup } from "./preview-groups.ts";
import { usePreview } from "./use-workflow.ts";
import { nameOfStep } from "./workflow-words.ts";

/** What the way would mean for a dossier that came in now, for each case; `steps` is null while something is wrong. */
export function WorkflowPreview({
  code,
  steps,
}: {
  readonly code: string;
  readonly steps: readonly WorkStep[] | null;
}) {
  const { t, language } = useWords();
  const { data, error, isError } = usePreview(code, steps);
  const at = data && ms(data.at);
  const beyond = data ? casesBeyond(data) : 0;
  return (
    <section className="workflow-preview" aria-labelledby="workflow-preview">
      <h2 id="workflow-preview">{t("workflow.preview.title")}</h2>
      {steps === null && <p>{t("workflow.preview.notYet")}</p>}
      {steps !== null && isError && <ProblemNote {...faultOf(error, t)} />}
      {steps !== null && !data && !isError && <Skeleton rows={4} words={t("shell.problem.loading")} />}
      {steps !== null && data && at !== undefined && (
        <>
          <p>{t("workflow.preview.at", { at: shortDayAndTime(at, language) })}</p>
          {beyond > 0 && (
            <p className="workflow-beyond" role="status">
              <DueMark kind="overdue" />
              {t("workflow.preview.beyond", { count: beyond })}
            </p>
          )}
          {data.cases.length === 0 && <p>{t("workflow.preview.none")}</p>}
          {groupsOf(data).map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </>
      )}
    </section>
  );
}

function Group({ group: { names, limit, dueAt, steps } }: { readonly group: PreviewGroup }) {
  const { t, pick, language } = useWords();
  const say = (instant: string) => `${capital(weekdayDayMonth(ms(instant), language))}, ${time(ms(instant))}`;
  return (
    <div className="workflow-group">
      <h3>
        {capital(pick(limit))}
        <span className="admin-soft">{names.map(pick).join("; ")}</span>
      </h3>
      {steps && dueAt !== null ? (
        <table className="workflow-dues">
          <thead>
            <tr>
              <th scope="col">{t("workflow.columns.kind")}</th>
              <th scope="col">{t("workflow.preview.due")}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.id}>
                <th scope="row">{nameOfStep(step.id, t)}</th>
                <td>
                  {say(step.dueAt)}
                  {step.warning && (
                    <span className="workflow-warning">
                      <DueMark kind="overdue" />
                      {t(`workflow.preview.${step.warning}`)}
                    </span>
                  )}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t("workflow.preview.promised")}</th>
              <td>
                <strong>{say(dueAt)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      ) : (
        <p>{t(dueAt === null ? "workflow.preview.byClerk" : "workflow.preview.tooShort")}</p>
      )}
    </div>
  );
}
