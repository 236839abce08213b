import { Link, useParams } from "react-router";
import type { WorkflowReply } from "../../../shared/contracts/workflows.ts";
import { fullDate, time } from "../../../shared/i18n/dates.ts";
import { Code } from "../../ui/code.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import "../admin/admin-page.css";
import { useColleagues } from "../session/use-colleagues.ts";
import { faultOf } from "../words/fault-of.ts";
import { ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { useWorkflow } from "./use-workflow.ts";
import { WorkflowEditor } from "./workflow-editor.tsx";
import "./workflow-page.css";

/** `/desk/procedures/{code}`: the agency's own way of a procedure. */
export function WorkflowPage() {
  const { t, pick } = useWords();
  const { code = "" } = useParams();
  const workflow = useWorkflow(code);
  const colleagues = useColleagues();
  const error = workflow.error ?? colleagues.error;
  const { data: saved } = workflow;
  const agencies = colleagues.data?.agencies.map((one) => ({ code: one.code, name: pick(one.name) }));
  return (
    <div className="admin-page workflow-page">
      <p>
        <Link to="/desk/procedures">{t("workflow.back")}</Link>
      </p>
      <h1>{saved ? t("workflow.of", { procedure: pick(saved.name) }) : t("workflow.title")}</h1>
      {saved && <Origin saved={saved} />}
      {error && !saved && <ProblemNote {...faultOf(error, t)} />}
      {!error && !(saved && agencies) && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {saved && agencies && <WorkflowEditor key={saved.code} saved={saved} agencies={agencies} />}
    </div>
  );
}

/** Where the way that holds comes from, and who saved last. */
function Origin({ saved: { code, source, revision, savedAt, savedBy } }: { readonly saved: WorkflowReply }) {
  const { t, language } = useWords();
  return (
    <div className="workflow-origin">
      <Code>{code}</Code>
      <p>
        <strong>{t(`workflow.sources.${source}`)}</strong>{" "}
        {savedAt !== null &&
          t("workflow.savedBy", {
            name: savedBy ?? "",
            number: revision,
            time: time(ms(savedAt)),
            day: fullDate(ms(savedAt), language),
          })}
      </p>
    </div>
  );
}
