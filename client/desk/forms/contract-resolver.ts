import { toNestErrors } from "@hookform/resolvers";
import type { FieldError, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";

export type Issue = {
  /** In the contract. */
  readonly path: string;
  readonly code: string;
  /** Nothing was entered, as against something that is not right. */
  readonly missing: boolean;
};

/**
 * Checks a form by the contract of what it will send. `toContract` turns what fields hold (texts, empty ones too)
 * into the contract's input; field names are the contract's paths, so that faults find their way back.
 */
export function contractResolver<V extends FieldValues, S extends z.ZodType>({
  schema,
  toContract,
  toField = (path) => path,
  say,
}: {
  readonly schema: S;
  readonly toContract: (values: V) => unknown;
  /** Where an index of the contract is another one in the form. */
  readonly toField?: (path: string, values: V) => string;
  readonly say: (issue: Issue) => string;
}): Resolver<V, unknown, z.output<S>> {
  return (values, _context, options) => {
    const parsed = schema.safeParse(toContract(values), { reportInput: true });
    if (parsed.success) return { values: parsed.data, errors: {} };
    const errors: Record<string, FieldError> = {};
    for (const issue of parsed.error.issues) {
      const path = issue.path.join(".");
      errors[toField(path, values)] ??= {
        type: issue.code,
        message: say({ path, code: issue.code, missing: isMissing(issue) }),
      };
    }
    return { values: {}, errors: toNestErrors<V>(errors, options) };
  };
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "invalid_type") return issue.input === undefined;
  return issue.code === "too_small" && issue.minimum === 1 && issue.origin !== "number";
}
