import { get, type FieldErrors, type FieldValues } from "react-hook-form";
import type { FieldFault } from "../../ui/error-summary.tsx";

/** The faults of a form in the order of its fields, for the summary. */
export function faultList<V extends FieldValues>(errors: FieldErrors<V>): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  collect(errors, "", faults);
  return faults;
}

/** What is wrong with one field, or undefined. */
export function faultAt<V extends FieldValues>(errors: FieldErrors<V>, name: string): string | undefined {
  const message: unknown = get(errors, `${name}.message`);
  return typeof message === "string" ? message : undefined;
}

function collect(errors: unknown, name: string, faults: FieldFault[]): void {
  if (typeof errors !== "object" || errors === null) return;
  if ("message" in errors && typeof errors.message === "string" && "type" in errors) {
    faults.push({ name, message: errors.message });
    return;
  }
  for (const [key, value] of Object.entries(errors)) {
    if (key === "ref") continue;
    collect(value, name === "" ? key : `${name}.${key}`, faults);
  }
}
