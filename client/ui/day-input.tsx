import { useState } from "react";
import type { ControlProps } from "./field.tsx";

/** Years that can be gone to: an office plans ahead, not for another century. */
const [firstYear, lastYear] = [2000, 2099];

/** Whether a day lies in the years that can be gone to. */
export const isWithinReach = (day: string): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= firstYear && year <= lastYear;
};

/** Which day to show. While one is typed it is none yet, the year 2 comes before 2027: until then nobody but the field hears of it. */
export function DayInput({
  control,
  value,
  onChoose,
}: {
  readonly control?: ControlProps;
  readonly value: string;
  readonly onChoose: (day: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...control}
      type="date"
      min={`${firstYear}-01-01`}
      max={`${lastYear}-12-31`}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        if (isWithinReach(target.value)) onChoose(target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
