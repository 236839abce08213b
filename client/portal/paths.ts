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
  afterHours: "/ngoai-gio",
  book: "/dat-lich",
  ticket: "/phieu",
  confirmFollowing: "/theo-doi",
  stopFollowing: "/thoi-bao",
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

/** The booking, for a procedure and its case, or on a sitting, where these are known. */
export function bookPath(of: {
  readonly code?: string | undefined;
  readonly caseId?: string | undefined;
  readonly sitting?: string | undefined;
}): string {
  const { code, caseId, sitting } = of;
  return `${paths.book}?${new URLSearchParams({
    ...(code !== undefined && { [params.procedure]: code }),
    ...(caseId !== undefined && { [params.case]: caseId }),
    ...(sitting !== undefined && { [params.sitting]: sitting }),
  })}`;
}

/** Names of what stands in the query of an address. Never a code of a dossier, a PIN or a token. */
export const params = {
  words: "tim",
  field: "linh-vuc",
  case: "truong-hop",
  procedure: "thu-tuc",
  step: "buoc",
  sitting: "buoi",
} as const;

/** The list of procedures for what somebody typed. */
export function searchPath(words: string): string {
  const typed = words.trim();
  return typed === ""
    ? paths.procedures
    : `${paths.procedures}?${new URLSearchParams({ [params.words]: typed })}`;
}
