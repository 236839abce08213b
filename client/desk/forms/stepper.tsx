import { useRef } from "react";
import { useFormContext } from "react-hook-form";
import { controlId } from "../../ui/field.tsx";
import { useWords } from "../words/use-words.ts";
import "./stepper.css";

type Props = {
  readonly name: string;
  /** Read aloud; a column head says it to those who see. */
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
};

/** A small count: typed, by arrow keys, or by the buttons beside it, which Tab passes over. */
export function Stepper({ name, label, min = 0, max = 999 }: Props) {
  const { t } = useWords();
  const { register } = useFormContext();
  const box = useRef<HTMLSpanElement>(null);
  const step = (by: 1 | -1) => {
    const input = box.current?.querySelector("input");
    if (!input) return;
    if (by > 0) input.stepUp();
    else input.stepDown();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <span className="stepper" ref={box}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`${t("intake.papers.less")}: ${label}`}
        onClick={() => step(-1)}
      >
        −
      </button>
      <input
        type="number"
        inputMode="numeric"
        id={controlId(name)}
        aria-label={label}
        min={min}
        max={max}
        step={1}
        onFocus={(event) => event.target.select()}
        {...register(name, { valueAsNumber: true })}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={`${t("intake.papers.more")}: ${label}`}
        onClick={() => step(1)}
      >
        +
      </button>
    </span>
  );
}
