import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { Field } from "../../ui/field.tsx";
import { useFault } from "./text-field.tsx";

/** A choice of the form around it: each value with what it is called. */
export function SelectField<V extends string>({
  name,
  label,
  options,
  nameOf,
  nothing,
  className,
}: {
  /** The path in the contract. */
  readonly name: string;
  readonly label: ReactNode;
  readonly options: readonly V[];
  readonly nameOf: (value: V) => string;
  /** What leaving it open is called; left out, something has to be chosen. */
  readonly nothing?: string;
  readonly className?: string;
}) {
  const { register } = useFormContext();
  const fault = useFault(name);
  return (
    <Field name={name} label={label} fault={fault} {...(className !== undefined && { className })}>
      {(control) => (
        <select {...control} {...register(name)}>
          {nothing !== undefined && <option value="">{nothing}</option>}
          {options.map((value) => (
            <option key={value} value={value}>
              {nameOf(value)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
