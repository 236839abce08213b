import type { OwedEntry } from "../../shared/contracts/jobs.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { owes } from "../../shared/store/outbox/owes.ts";
import { forEachEntry } from "./for-each-entry.ts";

/**
 * As `forEachEntry`, of entries that dossiers owe: the dossiers of a job are read together, before the first of them is done, and what is
 * no longer owed is left alone.
 * @throws AggregateError with what went wrong
 */
export function forEachDossier(
  dossiers: Pick<DossierStore, "findAll" | "clearEntries">,
  act: (entry: string, document: DossierDocument) => Promise<void>,
): (job: { readonly entries: readonly OwedEntry[] }) => Promise<void> {
  return async ({ entries }) => {
    const documents = await dossiers.findAll(entries.map(({ owner }) => owner));
    const each = forEachEntry(async ({ entry, owner }) => {
      const document = documents.get(owner);
      if (owes(document, entry)) await act(entry, document);
    }, dossiers.clearEntries);
    await each({ entries });
  };
}
