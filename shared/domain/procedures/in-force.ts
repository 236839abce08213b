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
