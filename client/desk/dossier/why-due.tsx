import type { ExplainedDays } from "../../../shared/contracts/dossiers.ts";
import { MonthView } from "../../ui/month-view.tsx";
import { useWords } from "../words/use-words.ts";
import "./dossier-clock.css";

/** Why a date: in sentences, and day by day as a month view. */
export function WhyDue({
  explanation,
  today,
}: {
  readonly explanation: ExplainedDays;
  readonly today: string;
}) {
  const { t, language } = useWords();
  return (
    <div className="clock-explained">
      <ul>
        {explanation.sentences[language].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {explanation.provisional && <li>{t("dossier.provisional")}</li>}
      </ul>
      <MonthView explanation={explanation} today={today} />
    </div>
  );
}
