import type { ReactNode } from "react";
import { DueMark } from "./due-mark.tsx";
import "./field.css";

/** What a control needs so that its label, hint and fault are read with it. */
export type ControlProps = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

/** The id of the control of a field, so that an error summary can point at it. */
export const controlId = (name: string) => `field-${name}`;

/** A labelled control with its hint, and what is wrong with it below. */
export function Field({
  name,
  label,
  hint,
  fault,
  className,
  children,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly className?: string;
  readonly children: (control: ControlProps) => ReactNode;
}) {
  const id = controlId(name);
  const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div
      className={["field", className].filter(Boolean).join(" ")}
      data-wrong={fault !== undefined || undefined}
    >
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": fault === undefined ? undefined : true,
      })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}

/** What is wrong, below the field it belongs to. */
export function Fault({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p className="field-fault" id={id}>
      <DueMark kind="overdue" />
      <span>{children}</span>
    </p>
  );
}
