import { useId, type ComponentProps } from "react";
import { DueMark } from "../ui/due-mark.tsx";
import { controlId } from "../ui/field.tsx";

type Props = Pick<ComponentProps<"input">, "inputMode" | "autoComplete" | "list"> & {
  readonly label: string;
  /** Left out where the label says it all. */
  readonly hint?: string;
  /** The path in a contract, so that a summary of faults can lead here. */
  readonly name?: string;
  readonly fault: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A code, not words: its own face, no spelling, no capitals of its own. */
  readonly code?: boolean;
  readonly type?: "text" | "search" | "tel" | "email" | "date";
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
  name,
  ...input
}: Props) {
  const own = useId();
  const id = name === undefined ? own : controlId(name);
  const described = [fault !== null && `${id}-fault`, hint !== undefined && `${id}-hint`].filter(Boolean);
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
        aria-describedby={described.length === 0 ? undefined : described.join(" ")}
        {...input}
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
      {hint !== undefined && (
        <p className="portal-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
