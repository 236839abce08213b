import type { RefObject } from "react";
import { useFormContext } from "react-hook-form";
import { useQuery } from "@tanstack/react-query";
import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import type {
  Procedure,
  ProcedureCase,
  ProcedureSummary,
  ProcedureVersion,
} from "../../../shared/contracts/procedures.ts";
import { computeFee } from "../../../shared/domain/procedures/index.ts";
import { Button } from "../../ui/button.tsx";
import { Code } from "../../ui/code.tsx";
import { controlId, Fault } from "../../ui/field.tsx";
import { useFault } from "../forms/text-field.tsx";
import { money } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { applyCase } from "./choose-case.ts";
import { quantitiesFor, usualQuantities } from "./fee-needs.ts";
import { IntakePart } from "./intake-part.tsx";
import type { IntakeContext, IntakeValues } from "./intake-values.ts";
import { ProcedureCombobox } from "./procedure-combobox.tsx";
import { promisesQuery } from "./promises-query.ts";

type Props = {
  readonly finder: RefObject<HTMLInputElement | null>;
  readonly code: string;
  readonly procedure: Procedure | null;
  readonly context: IntakeContext;
  readonly onChoose: (procedure: ProcedureSummary) => void;
  readonly onClear: () => void;
};

/** Which procedure, which of its cases. */
export function ProcedurePart({ finder, code, procedure, context, onChoose, onClear }: Props) {
  const { t, pick } = useWords();
  const fault = useFault("procedureCode");
  const { version } = context;
  return (
    <>
      <IntakePart title={t("intake.procedure.title")}>
        {code === "" ? (
          <ProcedureCombobox input={finder} fault={fault} onChoose={onChoose} />
        ) : (
          <div className="intake-procedure">
            <p>
              <strong>{procedure && pick(procedure.plainName ?? procedure.name)}</strong>
              <Code>{code}</Code>
              <Button kind="quiet" onClick={onClear}>
                {t("intake.procedure.change")}
              </Button>
            </p>
            {procedure?.plainName && <p className="intake-soft">{pick(procedure.name)}</p>}
            {procedure && !version && <Fault>{t("intake.procedure.notInForce")}</Fault>}
            {version && version.notes.length > 0 && <Notes version={version} />}
          </div>
        )}
      </IntakePart>
      {version && (
        <IntakePart title={t("intake.case.title")}>
          <Cases code={code} version={version} />
        </IntakePart>
      )}
    </>
  );
}

function Notes({ version }: { readonly version: ProcedureVersion }) {
  const { t, pick } = useWords();
  return (
    <details className="intake-notes">
      <summary>{t("intake.procedure.notes")}</summary>
      <ul>
        {version.notes.map((note) => (
          <li key={note.vi}>{pick(note)}</li>
        ))}
      </ul>
    </details>
  );
}

function Cases({ code, version }: { readonly code: string; readonly version: ProcedureVersion }) {
  const { language } = useWords();
  const form = useFormContext<IntakeValues>();
  const fault = useFault("caseId");
  const promises = useQuery(promisesQuery(code));
  const limitOf = (id: string) => promises.data?.items.find(({ caseId }) => caseId === id)?.limit;
  const { name, ref, onBlur } = form.register("caseId");
  return (
    <div className="intake-cases" data-many={version.cases.length > 3 || undefined}>
      {version.cases.map((one, at) => (
        <label key={one.id}>
          <input
            type="radio"
            id={at === 0 ? controlId("caseId") : undefined}
            name={name}
            ref={ref}
            value={one.id}
            onBlur={(event) => void onBlur(event)}
            onChange={() => applyCase(form, version, one, language)}
          />
          <CaseLine procedureCase={one} limit={limitOf(one.id)} />
        </label>
      ))}
      {fault !== undefined && <Fault>{fault}</Fault>}
    </div>
  );
}

function CaseLine({
  procedureCase,
  limit,
}: {
  readonly procedureCase: ProcedureCase;
  readonly limit: { readonly vi: string; readonly en: string } | undefined;
}) {
  const { t, pick, language } = useWords();
  const { name, rule, limitText, fee } = procedureCase;
  const { amount } = computeFee(fee, quantitiesFor(fee, usualQuantities(fee)));
  const said = [
    rule ? limit && pick(limit) : (limitText ?? t("intake.case.noRule")),
    amount === null
      ? t("intake.case.feeOpen")
      : amount === 0
        ? t("intake.case.free")
        : t("intake.case.fee", { amount: money(amount, language) }),
  ];
  return (
    <span>
      <b>{wordsIn(name, language)}</b>
      <span className="intake-soft">{said.filter(Boolean).join(", ")}</span>
    </span>
  );
}
