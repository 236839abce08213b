import type { ProcedureField } from "../../shared/domain/procedures/index.ts";

/** The portal's addresses: Vietnamese, because residents read and pass them on. */
export const paths = {
  home: "/",
  lookUp: "/tra-cuu",
  token: "/t",
  procedures: "/thu-tuc",
  calculator: "/khi-nao",
  procedure: (code: string) => `/thu-tuc/${encodeURIComponent(code)}`,
  field: (field: ProcedureField) => `/thu-tuc?${params.field}=${field}`,
} as const;

/** The calculator, for a procedure and its case. */
export const calculatorPath = (code: string, caseId: string): string =>
  `${paths.calculator}?${new URLSearchParams({ [params.procedure]: code, [params.case]: caseId })}`;

/** Names of what stands in the query of an address. Never a code of a dossier, a PIN or a token. */
export const params = { words: "tim", field: "linh-vuc", case: "truong-hop", procedure: "thu-tuc" } as const;

/** The list of procedures for what somebody typed. */
export function searchPath(words: string): string {
  const typed = words.trim();
  return typed === ""
    ? paths.procedures
    : `${paths.procedures}?${new URLSearchParams({ [params.words]: typed })}`;
}
