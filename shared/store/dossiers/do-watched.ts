import type { Collection } from "mongodb";
import type { Decision, DossierState } from "../../domain/dossiers/index.ts";
import { DomainError } from "../../domain/errors.ts";
import type { ChangeOf, DossierChange } from "./change-of.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { stateFields, toState } from "./dossier-mapping.ts";
import { writeChanges } from "./write-changes.ts";

const batch = 500;
const mostInVain = 8;

/**
 * Decides on every dossier with a threshold at or before `now`, nearest first, in one read and one write for a batch of
 * them; where nothing is watched that is one indexed look-up. A dossier gets one decision a round, so one that has passed
 * several thresholds has as many versions, and followers see each. One that somebody else wrote in between is
 * decided again in the next round.
 *
 * The write does not wait for the journal: the event and the threshold's end go together, so a crash loses both and
 * the next sweep raises it. Nobody is shown it before it is on disk, because followers only see what is.
 *
 * @throws AggregateError of what `decideOn` threw; those dossiers stay watched, and all others are done
 */
export async function doWatched(
  dossiers: Collection<DossierDocument>,
  changeOf: ChangeOf,
  now: Date,
  decideOn: (state: DossierState) => Decision | null,
): Promise<void> {
  /** Looked at, and still watched: they would come first in every round. */
  const left: string[] = [];
  const errors: unknown[] = [];
  for (let inVain = 0; inVain < mostInVain; inVain += 1) {
    const documents = await dossiers
      .find(
        { watchAt: { $lte: now }, ...(left.length > 0 && { _id: { $nin: left } }) },
        // Of the moment: the majority may not know yet of the round before, and we would decide in vain.
        { projection: stateFields, readConcern: "local" },
      )
      .sort({ watchAt: 1 })
      .limit(batch)
      .toArray();
    if (documents.length === 0) {
      if (errors.length > 0) throw new AggregateError(errors, `${errors.length} could not be decided`);
      return;
    }
    const changes: DossierChange[] = [];
    for (const document of documents) {
      const state = toState(document);
      try {
        const decision = decideOn(state);
        if (decision) changes.push(changeOf(state, decision));
        else left.push(state.ref);
      } catch (error) {
        errors.push(error);
        left.push(state.ref);
      }
    }
    const written = await writeChanges(dossiers, changes, { writeConcern: { w: 1 } });
    // Leaving some out brings the sweep on as well.
    if (written > 0 || changes.length < documents.length) inVain = -1;
  }
  throw new DomainError("version-conflict", { seen: 0, version: 0 });
}
