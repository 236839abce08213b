import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { versionInForce, wordsIn } from "../../../shared/domain/procedures/index.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { paths } from "../paths.ts";
import { useProcedure } from "../use-procedures.ts";
import { CalculatorChoice, CalculatorField } from "./calculator-field.tsx";
import { PauseRows } from "./pause-rows.tsx";
import { kinds, type Question } from "./question.ts";

type Props = { readonly question: Question; readonly onChange: (question: Question) => void };

/** What is to be counted, and from when. Every change is answered at once, so there is nothing to send. */
export function CalculatorForm({ question, onChange }: Props) {
  const { t } = useTranslation("calculator");
  const change = (with_: Partial<Question>) => onChange({ ...question, ...with_ });
  return (
    <form className="calculator-form" onSubmit={(event) => event.preventDefault()}>
      {question.code === null ? (
        <LimitFields question={question} change={change} />
      ) : (
        <ProcedureFields code={question.code} question={question} change={change} />
      )}
      <CalculatorField
        type="datetime-local"
        label={t("accepted")}
        value={question.accepted}
        onChange={(accepted) => change({ accepted })}
      />
      <details className="calculator-more" open={question.pauses.length > 0 || question.extension !== ""}>
        <summary>{t("more")}</summary>
        <PauseRows pauses={question.pauses} onChange={(pauses) => change({ pauses })} />
        <CalculatorField
          type="number"
          label={t("extension")}
          value={question.extension}
          onChange={(extension) => change({ extension })}
        />
      </details>
    </form>
  );
}

type Fields = { readonly question: Question; readonly change: (with_: Partial<Question>) => void };

function LimitFields({ question: { kind, amount }, change }: Fields) {
  const { t } = useTranslation("calculator");
  return (
    <>
      <div className="calculator-limit">
        <CalculatorChoice
          label={t("kind")}
          options={kinds.map((value) => ({ value, words: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
        />
        {kind !== "sameDay" && (
          <CalculatorField
            type="number"
            label={t("amount")}
            value={amount}
            onChange={(typed) => change({ amount: typed })}
          />
        )}
      </div>
      <p>
        <Link to={paths.procedures}>{t("chooseProcedure")}</Link>
      </p>
    </>
  );
}

function ProcedureFields({ code, question, change }: Fields & { readonly code: string }) {
  const { t } = useTranslation("calculator");
  const language = currentLanguage();
  const procedure = useProcedure(code).data;
  const version = procedure && versionInForce(procedure, question.accepted.slice(0, 10));
  const cases = version?.cases ?? [];
  const chosen = cases.find(({ id }) => id === question.caseId) ?? cases[0];
  const missing = chosen && chosen.id !== question.caseId ? chosen.id : null;
  // An address that names no case, or one that is no more, means the first.
  useEffect(() => {
    if (missing !== null) change({ caseId: missing });
  });
  return (
    <>
      <p className="calculator-procedure">
        <span className="portal-hint">{t("procedure")}</span>{" "}
        <Link to={paths.procedure(code)}>
          {procedure ? wordsIn(procedure.plainName ?? procedure.name, language) : code}
        </Link>
      </p>
      {chosen && cases.length > 1 && (
        <CalculatorChoice
          label={t("limit")}
          options={cases.map(({ id, name }) => ({ value: id, words: name ? wordsIn(name, language) : id }))}
          value={chosen.id}
          onChange={(caseId) => change({ caseId })}
        />
      )}
      {chosen?.rule?.verification && (
        <CalculatorField
          type="datetime-local"
          label={t("verification")}
          value={question.verification}
          onChange={(verification) => change({ verification })}
        />
      )}
      <p>
        <button
          type="button"
          className="portal-link"
          onClick={() => change({ code: null, caseId: null, verification: "" })}
        >
          {t("otherLimit")}
        </button>
      </p>
    </>
  );
}
