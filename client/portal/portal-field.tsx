import { useId } from "react";
import { DueMark } from "../ui/due-mark.tsx";

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A code, not words: its own face, no spelling, no capitals of its own. */
  readonly code?: boolean;
  readonly type?: "text" | "search";
  readonly maxLength: number;
};

/** A line to fill in, wide enough for a thumb. */
export function PortalField({
  label,
  hint,
  fault,
  value,
  onChange,
  code = false,
  type = "text",
  maxLength,
}: Props) {
  const id = useId();
  return (
    <div className="portal-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        className={code ? "portal-input portal-input--code" : "portal-input"}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={maxLength}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? `${id}-hint` : `${id}-fault ${id}-hint`}
        {...(code && {
          autoCapitalize: "characters",
          spellCheck: false,
          autoComplete: "off",
          translate: "no",
        })}
      />
      {fault !== null && (
        <p className="portal-fault" id={`${id}-fault`}>
          <DueMark kind="overdue" /> {fault}
        </p>
      )}
      <p className="portal-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
