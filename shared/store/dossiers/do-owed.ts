import type { Collection } from "mongodb";
import type { OwedEntry } from "../../contracts/jobs.ts";
import type { Decision, DossierState } from "../../domain/dossiers/index.ts";
import { DomainError } from "../../domain/errors.ts";
import { nothingOwed, type ChangeOf, type DossierChange } from "./change-of.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { stateFields, toState } from "./dossier-mapping.ts";
import { writeChanges } from "./write-changes.ts";

const mostTries = 8;
/** No rush is smaller (`worker/relay/gather.ts`). */
const few = 50;
type DecideOn = (state: DossierState) => Decision | null;

/**
 * Does what many dossiers owe, in one read and one write for all of them. Where `decideOn` decides nothing, the entry
 * is just no longer owed; dossiers that somebody else wrote in between are decided again. `beforeDeciding` is awaited after each
 * reading, before the decisions on it.
 *
 * A write of many does not wait for the journal: effect and entry go together, so a crash loses both and the job is done
 * again. Nobody is shown it before it is on disk, because followers only see what is. Of a few it asks for the disk at once: in a
 * quiet hour the journal would keep a watching screen waiting for up to 100 ms (docs/adr/0021).
 *
 * @throws AggregateError of what `decideOn` threw; those entries stay owed, and all others are done
 */
export async function doOwed(
  dossiers: Collection<DossierDocument>,
  changeOf: ChangeOf,
  owed: readonly OwedEntry[],
  decideOn: DecideOn,
  beforeDeciding: () => Promise<void> = async () => {},
): Promise<void> {
  const left = new Set(owed.map(({ entry }) => entry));
  const owners = owed.map(({ owner }) => owner);
  const [only = "", ...others] = owners;
  const errors: unknown[] = [];
  for (let attempt = 0; left.size > 0; attempt += 1) {
    if (attempt === mostTries) throw new DomainError("version-conflict", { seen: 0, version: 0 });
    const documents = await dossiers
      .find(
        // The one of a quiet hour costs the database no plan.
        { _id: others.length === 0 ? only : { $in: owners } },
        // Of the moment: the majority may not know yet of another worker's write, and we would decide in vain.
        { projection: stateFields, readConcern: "local" },
      )
      .toArray();
    await beforeDeciding();
    const changes: DossierChange[] = [];
    for (const document of documents) {
      // A dossier that owes two of them does one after the other.
      const entry = document.outbox.find(({ id }) => left.has(id))?.id;
      if (entry === undefined) continue;
      try {
        const state = toState(document);
        const decision = decideOn(state);
        changes.push(decision ? changeOf(state, decision, {}, entry) : nothingOwed(state.ref, entry));
      } catch (error) {
        errors.push(error);
        left.delete(entry);
      }
    }
    if (changes.length === 0) break;
    const written = await writeChanges(
      dossiers,
      changes,
      changes.length > few ? { writeConcern: { w: 1 } } : {},
    );
    if (written === left.size) break;
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${owed.length} failed`);
}
