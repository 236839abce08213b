import { addMonths } from "../../../shared/domain/time/index.ts";
import { Button } from "../../ui/button.tsx";
import { DayInput, isWithinReach } from "../../ui/day-input.tsx";
import { useWords } from "../words/use-words.ts";

type Props = {
  readonly chosen: string;
  readonly onChoose: (date: string) => void;
};

/** From year to year, on a phone from month to month, or straight to a date. */
export function YearBar({ chosen, onChoose }: Props) {
  const { t } = useWords();
  const year = Number(chosen.slice(0, 4));
  const step = (months: number, words: (to: string) => string, className?: string) => {
    const to = addMonths(chosen, months);
    return (
      <Button className={className} disabled={!isWithinReach(to)} onClick={() => onChoose(to)}>
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
        <DayInput value={chosen} onChoose={onChoose} />
      </label>
      <span className="calendar-months">
        {step(-1, monthOf)}
        {step(1, monthOf)}
      </span>
    </div>
  );
}
