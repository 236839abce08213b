import { useId, type ComponentProps } from "react";
import { DueMark } from "../ui/due-mark.tsx";
import "./phone-field.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
} & Pick<
  ComponentProps<"input">,
  "type" | "autoComplete" | "autoCapitalize" | "maxLength" | "name" | "spellCheck"
>;

/** A line to fill in, its label above, what is missing below. */
export function PhoneField({ label, value, onChange, error = null, ...rest }: Props) {
  const id = useId();
  return (
    <div className="phone-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        {...rest}
      />
      {error !== null && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { readonly id?: string; readonly children: string }) {
  return (
    <p className="phone-field-error" id={id}>
      <DueMark kind="overdue" /> {children}
    </p>
  );
}

type ChoicesProps<T extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly error?: string | null;
};

/** One of a few, each a line wide enough for a thumb. */
export function PhoneChoices<T extends string>({
  legend,
  options,
  value,
  onChange,
  error = null,
}: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className="phone-choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {error !== null && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

type TickProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: string | null;
};

/** Something that was done, ticked. */
export function PhoneTick({ label, checked, onChange, error = null }: TickProps) {
  const id = useId();
  return (
    <div className="phone-tick">
      <label>
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
        />
        <span>{label}</span>
      </label>
      {error !== null && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
