import { useTranslation } from "react-i18next";
import { CalculatorChoice, CalculatorField } from "./calculator-field.tsx";
import { policies, type PauseRow } from "./question.ts";

type Props = {
  readonly pauses: readonly PauseRow[];
  readonly onChange: (pauses: readonly PauseRow[]) => void;
};

/** When the clock stood still, as often as it did. */
export function PauseRows({ pauses, onChange }: Props) {
  const { t } = useTranslation("calculator");
  const change = (at: number, with_: Partial<PauseRow>) =>
    onChange(pauses.map((one, index) => (index === at ? { ...one, ...with_ } : one)));
  return (
    <fieldset className="calculator-pauses">
      <legend>{t("pauses")}</legend>
      <p className="portal-hint">{t("pausesHint")}</p>
      {pauses.map((pause, at) => (
        <fieldset className="calculator-pause" key={at}>
          <legend>{t("pauseNumber", { number: at + 1 })}</legend>
          <CalculatorField
            type="datetime-local"
            label={t("from")}
            value={pause.from}
            onChange={(from) => change(at, { from })}
          />
          <CalculatorField
            type="datetime-local"
            label={t("to")}
            value={pause.to}
            onChange={(to) => change(at, { to })}
          />
          <CalculatorChoice
            label={t("policy")}
            options={policies.map((value) => ({ value, words: t(`policies.${value}`) }))}
            value={pause.policy}
            onChange={(policy) => change(at, { policy })}
          />
          <button
            type="button"
            className="portal-button portal-button--plain"
            onClick={() => onChange(pauses.filter((_, index) => index !== at))}
          >
            {t("removePause", { number: at + 1 })}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="portal-button portal-button--plain"
        onClick={() => onChange([...pauses, { from: "", to: "", policy: "resume" }])}
      >
        {t("addPause")}
      </button>
    </fieldset>
  );
}
