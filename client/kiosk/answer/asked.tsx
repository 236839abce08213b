import { useTranslation } from "react-i18next";
import type { Answer } from "../answer-words.ts";

type Props = {
  readonly answer: Answer;
  readonly quiet: boolean;
  /** The heading itself says what to do: the lines need no question. */
  readonly isTask: boolean;
};

/** What happens next and what the resident must do. */
export function Asked({ answer: { next, you }, quiet, isTask }: Props) {
  const { t } = useTranslation();
  if (isTask) {
    return [next, you]
      .filter((words) => words !== "")
      .map((words) => (
        <p key={words} className="answer-line answer-line--task">
          {words.endsWith(".") ? words : `${words}.`}
        </p>
      ));
  }
  return (
    <dl className="answer-asked">
      {next !== "" && (
        <div>
          <dt className="answer-label">{t("kiosk:ask.next")}</dt>
          <dd className="answer-line">{next}</dd>
        </div>
      )}
      {you !== "" && (
        <div>
          <dt className="answer-label">{t(quiet ? "kiosk:ask.quietYou" : "kiosk:ask.you")}</dt>
          <dd className="answer-line">{you}</dd>
        </div>
      )}
    </dl>
  );
}
