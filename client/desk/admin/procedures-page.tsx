import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { ProcedureList, type ProcedureSummary } from "../../../shared/contracts/procedures.ts";
import { procedureFields, type ProcedureField } from "../../../shared/domain/procedures/index.ts";
import { request } from "../../api/request.ts";
import { Code } from "../../ui/code.tsx";
import { DueMark } from "../../ui/due-mark.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLater } from "../forms/use-later.ts";
import { faultOf } from "../words/fault-of.ts";
import { workflowPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";
import { ProcedureFlags } from "./procedure-flags.tsx";
import "./admin-page.css";

const most = 100;
const typingMs = 200;

/** The procedures of the office: what an administrator has to look at, and their ways through the agency. */
export function ProceduresPage() {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const [field, setField] = useState<ProcedureField | "">("");
  const [onlyFlagged, setOnlyFlagged] = useState(false);
  const q = useLater(typed.trim(), typingMs);
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["procedures", "page", q, field, onlyFlagged],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ limit: String(most) });
      if (q !== "") query.set("q", q);
      if (field !== "") query.set("field", field);
      if (onlyFlagged) query.set("flagged", "true");
      return request(`/api/procedures?${query}`, ProcedureList, { signal });
    },
  });
  const items = data?.items ?? [];
  const none = onlyFlagged && q === "" && field === "" ? "noneFlagged" : "empty";
  const of = (name: string) => t(`office.procedures.${name}`);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      <search className="admin-filters">
        <Field name="q-procedures" label={of("search")}>
          {(control) => (
            <input
              {...control}
              type="search"
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Field name="field-procedures" label={of("field")}>
          {(control) => (
            <select
              {...control}
              value={field}
              onChange={(event) => setField(procedureFields.find((one) => one === event.target.value) ?? "")}
            >
              <option value="">{of("anyField")}</option>
              {procedureFields.map((one) => (
                <option key={one} value={one}>
                  {t(`intake.procedure.fields.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="admin-check">
          <input
            type="checkbox"
            checked={onlyFlagged}
            onChange={(event) => setOnlyFlagged(event.target.checked)}
          />
          {of("onlyFlagged")}
        </label>
      </search>
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && items.length === 0 && <Empty title={of(none)} next={of(`${none}Next`)} />}
      <ul className="admin-list">
        {items.map((procedure) => (
          <ProcedureLine key={procedure.key} procedure={procedure} />
        ))}
      </ul>
      {items.length === most && <p className="admin-soft">{t("office.procedures.first", { count: most })}</p>}
    </div>
  );
}

function ProcedureLine({ procedure }: { readonly procedure: ProcedureSummary }) {
  const { t, pick } = useWords();
  const [open, setOpen] = useState(false);
  const { code, name, plainName, field, source, promulgatedBy, flagged } = procedure;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="admin-name">
            {pick(plainName ?? name)}
            {plainName && <span className="admin-soft">{pick(name)}</span>}
          </span>
          <Code>{code}</Code>
          <span className="admin-soft">
            {t(`intake.procedure.fields.${field}`)}, {t(`office.procedures.sources.${source}`)}
            {promulgatedBy && `, ${promulgatedBy.name}`}
          </span>
          <span className="admin-flag">
            <DueMark kind={flagged ? "overdue" : "onTime"} />
            {t(flagged ? "office.procedures.flagged" : "office.procedures.fine")}
          </span>
        </summary>
        {open && (
          <>
            <p>
              <Link className="button" to={workflowPath(code)}>
                {t("office.procedures.workflow")}
              </Link>
            </p>
            <ProcedureFlags code={code} />
          </>
        )}
      </details>
    </li>
  );
}
