import { DomainError } from "../errors.ts";
import type { Procedure, ProcedureCase, ProcedureVersion } from "./procedure.ts";

/**
 * The version that holds on a day (YYYY-MM-DD, Asia/Ho_Chi_Minh), or null when none does yet or any more.
 * The latest `effectiveFrom` wins, of the same day the later revision.
 */
export function versionInForce(procedure: Procedure, date: string): ProcedureVersion | null {
  let found: ProcedureVersion | null = null;
  for (const version of procedure.versions) {
    if (version.effectiveFrom > date) continue;
    if (found !== null && !isLater(version, found)) continue;
    found = version;
  }
  if (found?.effectiveTo !== undefined && found.effectiveTo < date) return null;
  return found;
}

function isLater(a: ProcedureVersion, b: ProcedureVersion): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  return a.revision > b.revision;
}

/** The case of a version by its id, or null. */
export function caseOf(version: ProcedureVersion, caseId: string): ProcedureCase | null {
  return version.cases.find((each) => each.id === caseId) ?? null;
}

type Asked = { readonly procedureCode: string; readonly caseId: string | undefined; readonly date: string };

/**
 * The case that a dossier of a day (YYYY-MM-DD, Asia/Ho_Chi_Minh) would follow; it may be left out where there is one only.
 * @throws DomainError `procedure-not-in-force`, `case-required`, `unknown-case`
 */
export function chooseCase(
  procedure: Procedure,
  { procedureCode, caseId, date }: Asked,
): { readonly version: ProcedureVersion; readonly procedureCase: ProcedureCase } {
  const version = versionInForce(procedure, date);
  if (!version) throw new DomainError("procedure-not-in-force", { procedureCode });
  const cases = version.cases.map(({ id }) => id);
  if (caseId === undefined) {
    const [only, ...more] = version.cases;
    if (!only || more.length > 0) throw new DomainError("case-required", { procedureCode, cases });
    return { version, procedureCase: only };
  }
  const procedureCase = caseOf(version, caseId);
  if (!procedureCase) throw new DomainError("unknown-case", { procedureCode, caseId, cases });
  return { version, procedureCase };
}
