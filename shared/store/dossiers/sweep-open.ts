import { MaxKey, MinKey, type Collection } from "mongodb";
import { runningStatuses, type Status } from "../../domain/dossiers/index.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { stateFields } from "./dossier-mapping.ts";

/** Where a sweep stands: behind this dossier, in the order of the queues' index. */
export type OpenPosition = {
  readonly agency: string;
  readonly status: Status;
  readonly dueAt: Date;
  readonly ref: string;
};

/**
 * Goes through all dossiers whose clock runs (one that stands still is computed when it goes on), batch by batch, along the index of the queues; memory holds one batch.
 * From the latest due on: most changes of a calendar move dues later, and what was moved is not met again.
 */
export async function* sweepOpen(
  dossiers: Collection<DossierDocument>,
  options: {
    /** Null: those of all agencies. */
    readonly agency: string | null;
    readonly after: OpenPosition | null;
    readonly batch: number;
    /** Leaves out what was already scheduled by this version of an agency's calendar. */
    readonly exceptVersion: (agency: string) => string;
    readonly extraFields?: Readonly<Record<string, 1>>;
  },
): AsyncGenerator<readonly DossierDocument[]> {
  const { agency, batch, exceptVersion, extraFields } = options;
  const agencies = agency === null ? await dossiers.distinct("agency") : [agency];
  const lanes = agencies
    .toSorted()
    .flatMap((one) => runningStatuses.map((status) => ({ agency: one, status })));
  const { after } = options;
  const start = after
    ? lanes.findIndex((lane) => lane.agency === after.agency && lane.status === after.status)
    : 0;
  for (const lane of lanes.slice(Math.max(0, start))) {
    let behind = after?.agency === lane.agency && after.status === lane.status ? after : null;
    for (;;) {
      // A plain range of the index, so a page costs the same however many share one due.
      const found = await dossiers
        .find(
          { "schedule.calendarVersion": { $ne: exceptVersion(lane.agency) } },
          // Of the moment: the majority may not know yet of the batch before.
          { projection: { ...stateFields, dueAt: 1, ...extraFields }, readConcern: "local" },
        )
        .hint({ agency: 1, status: 1, dueAt: 1, _id: 1 })
        .min({ ...lane, dueAt: new MinKey(), _id: new MinKey() })
        .max({ ...lane, dueAt: behind?.dueAt ?? new MaxKey(), _id: behind?.ref ?? new MaxKey() })
        .sort({ dueAt: -1, _id: -1 })
        .limit(batch)
        .toArray();
      const last = found.at(-1);
      if (!last) break;
      yield found;
      behind = { ...lane, dueAt: last.dueAt, ref: last._id };
      if (found.length < batch) break;
    }
  }
}

/** The position behind a batch. */
export function positionAfter(batch: readonly DossierDocument[]): OpenPosition | null {
  const last = batch.at(-1);
  return last ? { agency: last.agency, status: last.status, dueAt: last.dueAt, ref: last._id } : null;
}
