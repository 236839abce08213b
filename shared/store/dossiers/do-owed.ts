import type { Collection } from "mongodb";
import type { OwedEntry } from "../../contracts/jobs.ts";
import type { Decision, DossierState } from "../../domain/dossiers/index.ts";
import { changeAll } from "./change-all.ts";
import { nothingOwed, type ChangeOf } from "./change-of.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { toState } from "./dossier-mapping.ts";

type DecideOn = (state: DossierState) => Decision | null;

/**
 * Does what many dossiers owe, together (`changeAll`). Where `decideOn` decides nothing, the entry is just no longer owed. Effect and
 * entry go with one write, so a crash loses both and the job is done again.
 *
 * @throws AggregateError of what `decideOn` threw; those entries stay owed, and all others are done
 */
export async function doOwed(
  dossiers: Collection<DossierDocument>,
  changeOf: ChangeOf,
  owed: readonly OwedEntry[],
  decideOn: DecideOn,
  beforeDeciding?: () => Promise<void>,
): Promise<void> {
  const asked = new Set(owed.map(({ entry }) => entry));
  const errors: unknown[] = [];
  const unreadable = await changeAll(
    dossiers,
    owed.map(({ owner }) => owner),
    (document) => {
      const state = toState(document);
      const entries = document.outbox.map(({ id }) => id).filter((id) => asked.has(id));
      // A dossier that owes two of them does one after the other.
      for (const [at, entry] of entries.entries()) {
        try {
          const decision = decideOn(state);
          const change = decision ? changeOf(state, decision, {}, entry) : nothingOwed(state.ref, entry);
          return { change, isLast: at === entries.length - 1 };
        } catch (error) {
          errors.push(error);
          asked.delete(entry);
        }
      }
      return null;
    },
    beforeDeciding,
  );
  const all = [...errors, ...unreadable];
  if (all.length > 0) throw new AggregateError(all, `${all.length} of ${owed.length} failed`);
}
