import type { ProcedureField } from "../../shared/domain/procedures/index.ts";

/** The portal's addresses: Vietnamese, because residents read and pass them on. */
export const paths = {
  home: "/",
  lookUp: "/tra-cuu",
  token: "/t",
  procedures: "/thu-tuc",
  calculator: "/khi-nao",
  drafts: "/nop-ho-so",
  answer: "/nop-bo-sung",
  procedure: (code: string) => `/thu-tuc/${encodeURIComponent(code)}`,
  field: (field: ProcedureField) => `/thu-tuc?${params.field}=${field}`,
} as const;

/** Handing a procedure in online; `caseId`: its case where one was picked. */
export function handInPath(code: string, caseId: string | null = null): string {
  const query = caseId === null ? "" : `?${new URLSearchParams({ [params.case]: caseId })}`;
  return `${paths.drafts}/${encodeURIComponent(code)}${query}`;
}

/** The calculator, for a procedure and its case. */
export const calculatorPath = (code: string, caseId: string): string =>
  `${paths.calculator}?${new URLSearchParams({ [params.procedure]: code, [params.case]: caseId })}`;

/** Names of what stands in the query of an address. Never a code of a dossier, a PIN or a token. */
export const params = {
  words: "tim",
  field: "linh-vuc",
  case: "truong-hop",
  procedure: "thu-tuc",
  step: "buoc",
} as const;

/** The list of procedures for what somebody typed. */
export function searchPath(words: string): string {
  const typed = words.trim();
  return typed === ""
    ? paths.procedures
    : `${paths.procedures}?${new URLSearchParams({ [params.words]: typed })}`;
}
