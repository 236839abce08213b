import { useId } from "react";

/** A labelled field of the calculator: a time, a number, or one of a few. */
export function CalculatorField({
  label,
  type,
  value,
  onChange,
}: {
  readonly label: string;
  readonly type: "datetime-local" | "number";
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="portal-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type === "number" ? "text" : type}
        inputMode={type === "number" ? "decimal" : undefined}
        className="portal-input"
        value={value}
        maxLength={20}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

export function CalculatorChoice<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="portal-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="portal-input"
        value={value}
        onChange={(event) => {
          const chosen = options.find((one) => one.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.words}
          </option>
        ))}
      </select>
    </div>
  );
}
