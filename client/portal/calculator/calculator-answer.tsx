import { useTranslation } from "react-i18next";
import type { DeadlinePreview } from "../../../shared/contracts/deadlines.ts";
import { dayMonth, time, weekdayName } from "../../../shared/i18n/dates.ts";
import { Refused } from "../../api/request.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { MonthView } from "../../ui/month-view.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Stone } from "../../ui/stone.tsx";

type Props = {
  readonly answer: DeadlinePreview | undefined;
  readonly error: Error | null;
  readonly today: string;
};

/** The date first, then why; read aloud whenever it changes. */
export function CalculatorAnswer({ answer, error, today }: Props) {
  const { t } = useTranslation("calculator");
  if (error) {
    const detail =
      error instanceof Refused ? (error.problem.detail ?? error.problem.title) : t("unreachable");
    return <ProblemNote title={t("failed")} detail={detail} />;
  }
  if (!answer) return <p className="portal-hint">{t("incomplete")}</p>;
  const { dueAt, left, explanation, provisional } = answer;
  const language = currentLanguage();
  const due = dueAt === null ? null : Date.parse(dueAt);
  return (
    <>
      <div aria-live="polite" className="calculator-due">
        {due !== null && (
          <Stone
            head={t("head")}
            above={weekdayName(due, language)}
            main={dayMonth(due, language)}
            below={t("before", { time: time(due) })}
            outlined
          />
        )}
        {left && (
          <p className="calculator-standing">
            <strong>{t("standing")}.</strong>{" "}
            {t(`left.${left.kind}`, { amount: left.amount.toLocaleString(language) })}
          </p>
        )}
        <p>{explanation.sentences[language].join(" ")}</p>
        {provisional && <p className="calculator-provisional">{t("provisional")}</p>}
      </div>
      <MonthView explanation={explanation} today={today} />
    </>
  );
}
