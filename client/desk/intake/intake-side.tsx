import { useQuery } from "@tanstack/react-query";
import { useFormContext, useWatch } from "react-hook-form";
import { computeFee, wordsIn } from "../../../shared/domain/procedures/index.ts";
import { dayMonth, time, weekdayName } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { Stone } from "../../ui/stone.tsx";
import { capital, money, ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { quantitiesFor } from "./fee-needs.ts";
import type { IntakeContext, IntakeValues } from "./intake-values.ts";
import { promisesQuery } from "./promises-query.ts";

type Props = {
  readonly code: string;
  readonly context: IntakeContext;
  readonly busy: boolean;
  readonly onSubmit: () => void;
};

/** What would be promised if accepted now, what it costs, and the button. */
export function IntakeSide({ code, context: { procedureCase }, busy, onSubmit }: Props) {
  const { t, pick, language } = useWords();
  const promises = useQuery(promisesQuery(code));
  const answer = useWatch({ control: useFormContext<IntakeValues>().control, name: "answer.type" });
  const promise = promises.data?.items.find(({ caseId }) => caseId === procedureCase?.id);
  return (
    <aside className="intake-side" aria-label={t("intake.side.label")}>
      <div className="intake-stone">
        {answer !== "accept" ? (
          <p>{t("intake.answer.noPromise")}</p>
        ) : promise?.dueAt ? (
          <Stone
            outlined
            head={t("intake.side.now")}
            above={capital(weekdayName(ms(promise.dueAt), language))}
            main={dayMonth(ms(promise.dueAt), language)}
            below={t("intake.result.before", { time: time(ms(promise.dueAt)) })}
          />
        ) : (
          <p>{t(procedureCase && !procedureCase.rule ? "intake.side.byClerk" : "intake.side.none")}</p>
        )}
      </div>
      {procedureCase && (
        <FactList
          facts={[
            { name: t("intake.side.limit"), value: promise ? pick(promise.limit) : procedureCase.limitText },
          ]}
        />
      )}
      {procedureCase && <FeeLines context={procedureCase} />}
      {promise?.explanation && (
        <details className="intake-why">
          <summary>{t("intake.side.why")}</summary>
          <ul>
            {promise.explanation.sentences[language].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="intake-send">
        <output>{busy && t("intake.sending")}</output>
        {/* Not of type submit: scanners end with Enter, and in a field that must not send the form. */}
        <Button kind="primary" keyName="Ctrl+Enter" disabled={busy} onClick={onSubmit}>
          {t(answer === "accept" ? "intake.submit" : `intake.answer.${answer}`)}
        </Button>
      </div>
    </aside>
  );
}

function FeeLines({ context: { fee } }: { readonly context: NonNullable<IntakeContext["procedureCase"]> }) {
  const { t, language } = useWords();
  const { control } = useFormContext<IntakeValues>();
  const quantities = useWatch({ control, name: "quantities" });
  const { amount, lines } = computeFee(fee, quantitiesFor(fee, quantities));
  const sum = (of: number | null) =>
    of === null ? t("intake.fee.open") : t("intake.fee.amount", { amount: money(of, language) });
  return (
    <dl className="intake-fee" aria-label={t("intake.fee.title")}>
      {lines.map((line) => (
        <div key={line.id}>
          <dt>
            {line.quantity > 1
              ? t("intake.fee.line", { name: wordsIn(line.name, language), quantity: line.quantity })
              : wordsIn(line.name, language)}
          </dt>
          <dd>{sum(line.amount)}</dd>
        </div>
      ))}
      <div className="intake-fee-total">
        <dt>{t("intake.fee.title")}</dt>
        <dd data-testid="intake-fee">{amount === 0 ? t("intake.fee.free") : sum(amount)}</dd>
      </div>
    </dl>
  );
}
