import type { ComponentProps, ReactNode } from "react";
import { useFormContext, useFormState } from "react-hook-form";
import { Field } from "../../ui/field.tsx";
import { faultAt } from "./fault-list.ts";

type Common = {
  /** The path in the contract. */
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly className?: string;
  /** Where several forms are on one page: tells their controls apart. */
  readonly scope?: string;
};

/** A line of text of the form around it. */
export function TextField({
  name,
  label,
  hint,
  className,
  scope,
  digits = false,
  ...input
}: Common & { readonly digits?: boolean } & Omit<ComponentProps<"input">, "name" | "className">) {
  const { register } = useFormContext();
  const fault = useFault(name);
  return (
    <Field
      name={scope === undefined ? name : `${scope}-${name}`}
      label={label}
      hint={hint}
      fault={fault}
      {...(className !== undefined && { className })}
    >
      {(control) => (
        <input
          autoComplete="off"
          {...input}
          {...control}
          {...register(name)}
          {...(digits && { className: "digits" })}
        />
      )}
    </Field>
  );
}

/** Several lines of text of the form around it. */
export function TextArea({
  name,
  label,
  hint,
  className,
  ...area
}: Common & Omit<ComponentProps<"textarea">, "name" | "className">) {
  const { register } = useFormContext();
  const fault = useFault(name);
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      fault={fault}
      {...(className !== undefined && { className })}
    >
      {(control) => <textarea rows={2} {...area} {...control} {...register(name)} />}
    </Field>
  );
}

/** What is wrong with a field of the form around it. */
export function useFault(name: string): string | undefined {
  const { control } = useFormContext();
  const { errors } = useFormState({ control });
  return faultAt(errors, name);
}
