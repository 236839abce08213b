import type { Collection } from "mongodb";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";

const batchSize = 1_000;

export type BareUpdates = { readonly updates: number; readonly seconds: number };

/**
 * The floor of a recomputation, while nothing else runs: schedule and due of these agencies' dossiers set by `_id`, in the order of the
 * queues' index, as durable. It decides nothing, keeps no history and tells nobody. Reading what it writes is not counted.
 */
export async function bareUpdates(
  dossiers: Collection<DossierDocument>,
  agencies: readonly string[],
): Promise<BareUpdates> {
  const taken = { updates: 0, seconds: 0 };
  for (const agency of agencies) {
    const order = { status: 1, dueAt: 1, _id: 1 } as const;
    const found = await dossiers
      .find({ agency }, { projection: { dueAt: 1, schedule: 1 } })
      .sort(order)
      .toArray();
    while (found.length > 0) {
      const writes = found.splice(0, batchSize).map(({ _id, dueAt, schedule }) => {
        const later = new Date(dueAt.getTime() + 1);
        const $set = { dueAt: later, schedule: schedule && { ...schedule, dueAt: later } };
        return { updateOne: { filter: { _id }, update: { $set } } };
      });
      const from = performance.now();
      const { modifiedCount } = await dossiers.bulkWrite(writes, { ordered: false });
      taken.seconds += (performance.now() - from) / 1_000;
      taken.updates += modifiedCount;
    }
  }
  return taken;
}
