import type { Collection, WithId } from "mongodb";
import { DomainError } from "../../domain/errors.ts";
import { oneOf } from "../one-of.ts";
import type { DossierChange } from "./change-of.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { stateFields } from "./dossier-mapping.ts";
import { writeChanges } from "./write-changes.ts";

const mostTries = 8;
/** Of so many a write still asks for the disk; no rush is smaller (`worker/relay/gather.ts`). */
const few = 50;

/** What is to be written now, and whether there is more to do behind it. */
type Made = { readonly change: DossierChange; readonly isLast: boolean };

/**
 * Changes many dossiers, in one read and one write for all of them. `changeOn` is asked again where somebody else wrote in between or
 * where its change was not the last, and says null where nothing is left to do. `beforeDeciding` is awaited after each reading, before the
 * decisions on it.
 *
 * A write of many does not wait for the journal: whoever asks for it must do it again after a crash. Nobody is shown it before it is on
 * disk, because followers only see what is. Of a few it asks for the disk at once: in a quiet hour the journal would keep a watching
 * screen waiting for up to 100 ms (docs/adr/0021).
 *
 * @returns what `changeOn` threw; those dossiers are left alone, and all others are done
 * @throws DomainError `version-conflict` when others never stop writing
 */
export async function changeAll(
  dossiers: Collection<DossierDocument>,
  refs: readonly string[],
  changeOn: (document: WithId<DossierDocument>) => Made | null,
  beforeDeciding: () => Promise<void> = async () => {},
): Promise<readonly unknown[]> {
  const left = new Set(refs);
  const errors: unknown[] = [];
  for (let conflicts = 0; left.size > 0;) {
    const documents = await dossiers
      .find(
        { _id: oneOf([...left]) },
        // Of the moment: the majority may not know yet of another worker's write, and we would decide in vain.
        { projection: stateFields, readConcern: "local" },
      )
      .toArray();
    await beforeDeciding();
    const made: Made[] = [];
    for (const document of documents) {
      try {
        const one = changeOn(document);
        if (one) made.push(one);
      } catch (error) {
        errors.push(error);
      }
    }
    const asked = new Set(made.map(({ change: { ref } }) => ref));
    for (const ref of left) if (!asked.has(ref)) left.delete(ref);
    if (made.length === 0) break;
    const written = await writeChanges(
      dossiers,
      made.map(({ change }) => change),
      made.length > few ? { writeConcern: { w: 1 } } : {},
    );
    if (written < made.length) {
      conflicts += 1;
      if (conflicts === mostTries) throw new DomainError("version-conflict", { seen: 0, version: 0 });
      continue;
    }
    for (const { change, isLast } of made) if (isLast) left.delete(change.ref);
  }
  return errors;
}
