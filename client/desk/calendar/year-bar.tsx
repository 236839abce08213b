import { useState } from "react";
import { addMonths } from "../../../shared/domain/time/index.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../words/use-words.ts";

/** Years that the page shows: an office plans ahead, not for another century. */
const [firstYear, lastYear] = [2000, 2099];

type Props = {
  readonly chosen: string;
  readonly onChoose: (date: string) => void;
};

/** From year to year, on a phone from month to month, or straight to a date. */
export function YearBar({ chosen, onChoose }: Props) {
  const { t } = useWords();
  // A date is no date while it is typed: the year 2 comes before 2027.
  const [typed, setTyped] = useState<string | null>(null);
  const year = Number(chosen.slice(0, 4));
  const isPlausible = (of: number) => of >= firstYear && of <= lastYear;
  const step = (months: number, words: (to: string) => string, className?: string) => {
    const to = addMonths(chosen, months);
    return (
      <Button
        className={className}
        disabled={!isPlausible(Number(to.slice(0, 4)))}
        onClick={() => onChoose(to)}
      >
        {words(to)}
      </Button>
    );
  };
  const yearOf = (to: string) => to.slice(0, 4);
  const monthOf = (to: string) => t("calendar.month", { month: Number(to.slice(5, 7)) });
  return (
    <div className="calendar-keys">
      {step(-12, yearOf)}
      <strong className="calendar-year">{year}</strong>
      {step(12, yearOf)}
      <label className="calendar-goto">
        {t("calendar.goTo")}
        <input
          type="date"
          min={`${firstYear}-01-01`}
          max={`${lastYear}-12-31`}
          value={typed ?? chosen}
          onChange={({ target: { value } }) => {
            setTyped(value);
            if (isPlausible(Number(value.slice(0, 4)))) onChoose(value);
          }}
          onBlur={() => setTyped(null)}
        />
      </label>
      <span className="calendar-months">
        {step(-1, monthOf)}
        {step(1, monthOf)}
      </span>
    </div>
  );
}
