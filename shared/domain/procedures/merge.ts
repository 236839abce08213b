import type { Procedure, ProcedureVersion } from "./procedure.ts";

export interface Merged {
  readonly outcome: "imported" | "changed" | "unchanged";
  readonly procedure: Procedure;
  /** The newest version that was added to a stored procedure; null when none was. */
  readonly addedRevision: number | null;
}

/**
 * Brings a freshly read procedure (with one version) together with the stored one of the same key.
 *
 * Equal content changes nothing, whatever day the reading gave it. Other content becomes a new version, in force
 * from its own first day where that is later than the newest stored one, else from `today`: what dossiers rely on
 * is never rewritten. A new name or field alone changes the heading and makes no version.
 *
 * @param today YYYY-MM-DD, Asia/Ho_Chi_Minh
 */
export function mergeImported(stored: Procedure | null, read: Procedure, today: string): Merged {
  const [incoming] = read.versions;
  if (stored === null || incoming === undefined)
    return { outcome: "imported", procedure: read, addedRevision: null };
  const newest = newestOf(stored);
  if (newest !== undefined && sameContent(newest, incoming)) {
    return compared(stored, { ...read, versions: stored.versions });
  }
  const last = newest?.effectiveFrom ?? "";
  const effectiveFrom = [incoming.effectiveFrom, today].find((day) => day > last) ?? last;
  return compared(
    stored,
    withVersion({ ...read, versions: stored.versions }, { ...incoming, effectiveFrom }),
  );
}

/** Brings our own description of a procedure up to date: versions that are not stored yet are added. */
export function mergeCatalogue(stored: Procedure | null, ours: Procedure): Merged {
  if (stored === null) return { outcome: "imported", procedure: ours, addedRevision: null };
  let procedure: Procedure = { ...ours, versions: stored.versions };
  for (const version of ours.versions) {
    const known = procedure.versions.some(
      (each) => each.effectiveFrom === version.effectiveFrom && sameContent(each, version),
    );
    if (!known) procedure = withVersion(procedure, version);
  }
  return compared(stored, procedure);
}

function compared(stored: Procedure, procedure: Procedure): Merged {
  const before = newestOf(stored)?.revision ?? 0;
  const after = newestOf(procedure)?.revision ?? 0;
  return {
    outcome: canonical(procedure) === canonical(stored) ? "unchanged" : "changed",
    procedure,
    addedRevision: after > before ? after : null,
  };
}

function withVersion(procedure: Procedure, version: ProcedureVersion): Procedure {
  const revision = Math.max(0, ...procedure.versions.map((each) => each.revision)) + 1;
  return { ...procedure, versions: [...procedure.versions, { ...version, revision }] };
}

function newestOf(procedure: Procedure): ProcedureVersion | undefined {
  return procedure.versions.toSorted((a, b) => b.revision - a.revision)[0];
}

/** Whether two versions say the same, whenever they begin. */
function sameContent(a: ProcedureVersion, b: ProcedureVersion): boolean {
  const content = (version: ProcedureVersion) => canonical({ ...version, revision: 0, effectiveFrom: "" });
  return content(a) === content(b);
}

/** JSON with sorted keys: the order in which a database gives them back does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
