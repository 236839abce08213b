import type { DossierEventType } from "../../shared/domain/dossiers/index.ts";

/** Something the office has acknowledged: from then on it must never be missing. */
export type Fact = { readonly ref: string } & (
  | { readonly type: DossierEventType; readonly version: number }
  | { readonly deliveryId: string; readonly deliveryVersion: number }
);

/** What was answered during the week, and what went wrong. */
export function ledger() {
  const refs = new Map<number, string>();
  const facts: Fact[] = [];
  const faults: string[] = [];
  return {
    facts: facts as readonly Fact[],
    /** Unexpected answers, one line each. */
    faults: faults as readonly string[],
    accepted: (dossier: number, ref: string): void => {
      refs.set(dossier, ref);
      facts.push({ ref, type: "accepted", version: 1 });
    },
    note: (fact: Fact): void => {
      facts.push(fact);
    },
    /** The rest of this dossier's plan makes no sense any more. */
    fault: (dossier: number, error: unknown): void => {
      refs.delete(dossier);
      faults.push(error instanceof Error ? error.message : String(error));
    },
    /** Null for a dossier that was not taken in, or went wrong. */
    refOf: (dossier: number): string | null => refs.get(dossier) ?? null,
  };
}
export type Ledger = ReturnType<typeof ledger>;
