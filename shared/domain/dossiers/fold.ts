import type { DossierEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { DossierState } from "./state.ts";

/**
 * The state that a history leads to: a dossier is nothing else. Null for a history that does not begin as dossiers do.
 * The code is given when the first event is written.
 */
export function fold(
  history: readonly DossierEvent[],
  { ref, code }: Pick<DossierState, "ref" | "code">,
): DossierState | null {
  const [first] = history;
  if (first?.type !== "accepted" && first?.type !== "submitted") return null;
  const { at, agency, procedure, rule, workflow, returnMode, promise } = first;
  const nothing: DossierState = {
    ref,
    code,
    agency,
    version: 0,
    status: first.type,
    procedure,
    rule,
    returnMode,
    clock: { acceptedAt: at, verificationAt: null, pauses: [], extension: null },
    promise,
    schedule: null,
    thresholds: [],
    apology: null,
    homeReturn: null,
    processedAt: null,
    returnedAt: null,
    workflow,
    position: { index: 0, since: at, dueAt: null },
    assignee: null,
    visiting: null,
    signedAt: null,
    result: null,
    escalatedAt: null,
    generation: 1,
    history: [],
  };
  return history.reduce(evolve, nothing);
}
