import type { CivilDate } from "../../../shared/domain/time/index.ts";
import { Button } from "../../ui/button.tsx";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import { useWords } from "../words/use-words.ts";
import { isPeriod, quickChoices, quickPeriod, type Period } from "./period.ts";

/** The period of a report: two days, or one of the usual ones; and the report as a paper. */
export function PeriodBar({
  today,
  period,
  choose,
}: {
  readonly today: CivilDate;
  readonly period: Period;
  readonly choose: (period: Period) => void;
}) {
  const { t } = useWords();
  const of = (name: string) => t(`reports:afterHours.${name}`);
  const isGood = isPeriod(period);
  return (
    <div className="admin-period">
      {(["from", "to"] as const).map((name) => (
        <Field
          key={name}
          name={`report-${name}`}
          label={of(name)}
          fault={name === "to" && !isGood ? of("badPeriod") : undefined}
        >
          {(control) => (
            <DayInput
              control={control}
              value={period[name]}
              onChoose={(day) => choose({ ...period, [name]: day })}
            />
          )}
        </Field>
      ))}
      <div className="report-quick" role="group" aria-label={of("quick")}>
        {quickChoices.map((choice) => {
          const { from, to } = quickPeriod(choice, today);
          return (
            <Button
              key={choice}
              aria-pressed={from === period.from && to === period.to}
              onClick={() => choose({ from, to })}
            >
              {of(choice)}
            </Button>
          );
        })}
      </div>
      {isGood && (
        <a
          className="button"
          href={`/api/reports/after-hours.pdf?${new URLSearchParams({ ...period })}`}
          target="_blank"
          rel="noopener"
        >
          {of("print")}
        </a>
      )}
    </div>
  );
}
