import { useEffect, useRef } from "react";
import { FormProvider, useWatch } from "react-hook-form";
import { useNavigate } from "react-router";
import { useQueryClient } from "@tanstack/react-query";
import type { ProcedureSummary } from "../../../shared/contracts/procedures.ts";
import { Refused } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { procedureQuery } from "../dossier/use-procedure.ts";
import { faultList } from "../forms/fault-list.ts";
import { useShortcuts } from "../keys/keys.tsx";
import { useDeskMemory } from "../shell/desk-memory.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { applyCase, contextOf } from "./choose-case.ts";
import type { TakenIn } from "./intake-result.tsx";
import { IntakeParts } from "./intake-parts.tsx";
import { IntakeSide } from "./intake-side.tsx";
import { ProcedurePart } from "./procedure-part.tsx";
import type { IntakeStart } from "./intake-values.ts";
import { useIntake } from "./use-intake.ts";
import "./intake-form.css";

type Props = {
  readonly start: IntakeStart;
  readonly ward: string;
  readonly onTaken: (taken: TakenIn) => void;
  readonly onStartOver: () => void;
};

/** Everything a clerk takes in, from the procedure to the promise, by keyboard alone. */
export function IntakeForm({ start, ward, onTaken, onStartOver }: Props) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const memory = useDeskMemory();
  const queries = useQueryClient();
  const now = useBusinessNow();
  const finder = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLFormElement>(null);
  const goTo = useRef<string | null>(null);
  const intake = useIntake({
    ward,
    start,
    onTaken: ({ reply, earlier }, { procedureCode, caseId, submitter }) =>
      onTaken({ reply, earlier, procedureCode, caseId, submitter: submitter.name }),
  });
  const { form, context, sending, submit } = intake;
  const answer = useWatch({ control: form.control, name: "answer.type" });
  const back = () => void navigate(memory.list().path);
  useShortcuts("form", [
    {
      name: "Ctrl+Enter",
      words: t(answer === "accept" ? "intake.keys.submit" : "intake.keys.answer"),
      inLine: true,
      run: submit,
    },
    { name: "Escape", words: t("intake.keys.back"), inLine: true, run: back },
  ]);

  /** Takes a procedure, and its case where there is one only; focus goes to what comes next. */
  const choose = async (code: string, caseId: string) => {
    goTo.current = "caseId";
    form.setValue("procedureCode", code);
    form.setValue("caseId", "");
    const procedure = await queries.fetchQuery(procedureQuery(code)).catch(() => null);
    const { version, procedureCase } = contextOf(procedure, caseId, now);
    const only = version?.cases.length === 1 ? version.cases[0] : undefined;
    const chosen = procedureCase ?? only;
    if (!version || !chosen) return;
    goTo.current = "submitter.name";
    applyCase(form, version, chosen, language);
  };
  // As soon as the parts of this procedure have been drawn.
  useEffect(() => {
    if (goTo.current === null) return;
    const next = box.current?.querySelector<HTMLElement>(`[name="${goTo.current}"]`);
    if (next) goTo.current = null;
    next?.focus();
  });
  const first = useRef({ choose, start });
  useEffect(() => {
    const { choose: begin, start: from } = first.current;
    const start = finder.current ?? box.current?.querySelector<HTMLElement>("[name='submitter.name']");
    if (from.procedureCode === "") start?.focus();
    else void begin(from.procedureCode, from.caseId);
  }, []);

  const faults = faultList(form.formState.errors);
  return (
    <FormProvider {...form}>
      <form
        className="intake"
        ref={box}
        noValidate
        aria-labelledby="intake-title"
        onSubmit={(event) => event.preventDefault()}
      >
        <div className="intake-main">
          <div className="intake-head">
            <h1 id="intake-title">{t("intake.title")}</h1>
            {intake.resumed && (
              <p>
                {t("intake.resume")}{" "}
                <Button
                  kind="quiet"
                  onClick={() => {
                    intake.forget();
                    onStartOver();
                  }}
                >
                  {t("intake.startOver")}
                </Button>
              </p>
            )}
          </div>
          <ErrorSummary
            title={t("shell.problem.summary", { count: faults.length })}
            faults={faults}
            attempt={form.formState.submitCount}
          />
          {sending.isError && <Problem error={sending.error} />}
          {intake.procedureFault && <ProblemNote {...faultOf(intake.procedureFault, t)} />}
          <ProcedurePart
            finder={finder}
            code={intake.code}
            procedure={intake.procedure}
            context={context}
            onChoose={(procedure: ProcedureSummary) => void choose(procedure.code, "")}
            onClear={() => {
              form.setValue("procedureCode", "");
              form.setValue("caseId", "");
              goTo.current = "procedureCode";
            }}
          />
          <IntakeParts context={context} />
        </div>
        <IntakeSide code={intake.code} context={context} busy={sending.isPending} onSubmit={submit} />
      </form>
    </FormProvider>
  );
}

function Problem({ error }: { readonly error: Error }) {
  const { t } = useWords();
  if (error instanceof Refused) return <ProblemNote {...faultOf(error, t)} />;
  return <ProblemNote title={t("shell.problem.title")} detail={t("intake.lost")} />;
}
