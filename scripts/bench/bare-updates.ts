import type { Collection } from "mongodb";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { OpenPosition } from "../../shared/store/dossiers/sweep-open.ts";

/** As many as the worker writes at once. */
const batchSize = 1_000;

/**
 * The floor of a recomputation, one batch behind each of its batches, so that both see the same machine: schedule and due
 * set by `_id`, as durable, on the dossiers of the agency and status that were done last. It decides nothing, keeps no
 * history and tells nobody. Reading what it writes is not counted.
 */
export function bareUpdates(dossiers: Collection<DossierDocument>) {
  let lane: Pick<OpenPosition, "agency" | "status"> | null = null;
  let ready: DossierDocument[] = [];
  const taken = { updates: 0, seconds: 0, secondsInAll: 0 };

  async function write(): Promise<void> {
    const writes = ready.splice(0, batchSize).map(({ _id, dueAt, schedule }) => {
      const later = new Date(dueAt.getTime() + 1);
      const $set = { dueAt: later, schedule: schedule && { ...schedule, dueAt: later } };
      return { updateOne: { filter: { _id }, update: { $set } } };
    });
    if (writes.length === 0) return;
    const from = performance.now();
    const { modifiedCount } = await dossiers.bulkWrite(writes, { ordered: false });
    taken.seconds += (performance.now() - from) / 1_000;
    taken.updates += modifiedCount;
  }

  return {
    taken,
    /** Does one batch, when a recomputation has come to a position. */
    afterBatch: async ({ agency, status }: OpenPosition): Promise<void> => {
      const from = performance.now();
      if (lane?.agency !== agency || lane.status !== status) {
        const projection = { dueAt: 1, schedule: 1 };
        if (lane) ready = await dossiers.find(lane, { projection }).sort({ dueAt: 1, _id: 1 }).toArray();
        lane = { agency, status };
      }
      await write();
      taken.secondsInAll += (performance.now() - from) / 1_000;
    },
  };
}
