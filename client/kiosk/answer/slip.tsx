import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { time, weekdayFullDate } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { Code } from "../../ui/code.tsx";
import type { Answer } from "../answer-words.ts";
import { tasksOf } from "../words/tasks.ts";
import "./slip.css";

type Props = {
  readonly answer: Answer;
  readonly snapshot: Snapshot;
  readonly office: Office;
  readonly language: Language;
};

/** What a slip printer puts on paper: the answer and the tail of the code, no name. Never seen on the screen. */
export function Slip({ answer, snapshot, office, language }: Props) {
  const { t } = useTranslation();
  const { heading, stone, next, you, late, paused, procedure, home } = answer;
  const tasks = tasksOf(snapshot, office, t, language);
  const asOf = Date.parse(snapshot.asOf);
  const lines = [late?.sorry, stone?.sentence, next, you, ...home, paused?.since, paused?.left].filter(
    (line) => line,
  );
  const { day, serial } = snapshot.tail;
  return (
    <section className="slip" aria-hidden="true">
      <p className="slip-office">{office.counterName[language]}</p>
      <p>
        {t("kiosk:slip.title")} · {procedure} · {t("kiosk:tail")} <Code>{`${day}-${serial}`}</Code>
      </p>
      <p className="slip-heading">{heading}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {tasks && (
        <ol>
          {tasks.items.map(({ name, note, where }, index) => (
            <li key={`${index}-${name}`}>
              {index + 1}. {[name, note, where].filter(Boolean).join(". ")}.
            </li>
          ))}
        </ol>
      )}
      {snapshot.turn !== "over" && <p>{t("follow:kioskHint")}</p>}
      <p className="slip-foot">
        {t("kiosk:slip.asOf", { time: time(asOf), day: weekdayFullDate(asOf, language) })}.{" "}
        {office.phone.replaceAll(" ", "\u00A0")}. {t("kiosk:slip.noName")}
      </p>
    </section>
  );
}
