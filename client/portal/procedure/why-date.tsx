import { useTranslation } from "react-i18next";
import type { ExplainedDays } from "../../../shared/contracts/dossiers.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { dayMonthLong } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { MonthView } from "../../ui/month-view.tsx";

type Props = { readonly explanation: ExplainedDays; readonly dueAt: number; readonly at: number };

/** The reasons for the date in sentences, and each day for who wants to count. */
export function WhyDate({ explanation, dueAt, at }: Props) {
  const { t } = useTranslation("portal");
  const language = currentLanguage();
  return (
    <section className="why-date">
      <h2 className="portal-heading">{t("procedure.whyTitle", { day: dayMonthLong(dueAt, language) })}</h2>
      <p>{explanation.sentences[language].join(" ")}</p>
      {explanation.provisional && <p>{t("procedure.provisional")}</p>}
      <details>
        <summary>{t("procedure.calendar")}</summary>
        <MonthView explanation={explanation} today={dateOf(at)} />
      </details>
    </section>
  );
}
