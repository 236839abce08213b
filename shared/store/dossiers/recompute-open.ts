import type { AnyBulkWriteOperation, Collection } from "mongodb";
import type { Calendar } from "../../domain/calendar/index.ts";
import { rescheduled, take, type DossierState } from "../../domain/dossiers/index.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { toState } from "./dossier-mapping.ts";
import { positionAfter, sweepOpen, type OpenPosition } from "./sweep-open.ts";
import { updateOf } from "./update-of.ts";

const batchSize = 1_000;

export type Recompute = {
  /** Null: those of all agencies. */
  readonly agency: string | null;
  /** Where an earlier try stopped. */
  readonly after: OpenPosition | null;
  readonly calendarOf: (agency: string) => Calendar;
  readonly by: { readonly now: Date; readonly job: string };
  /** Told when everything up to a position is on disk. */
  readonly batch?: number;
  readonly onBatch: (position: OpenPosition) => Promise<void>;
};

/**
 * Gives every dossier whose clock runs the schedule of its calendar as it is now; returns how many moved. Reading the next
 * batch and writing the last one go on side by side.
 */
export async function recomputeOpen(
  dossiers: Collection<DossierDocument>,
  options: Recompute,
  decideAgain: (ref: string) => Promise<void>,
): Promise<number> {
  const { agency, after, calendarOf, by, batch: size = batchSize, onBatch } = options;
  let moved = 0;
  let writing: Promise<void> = Promise.resolve();

  async function write(batch: readonly DossierDocument[]): Promise<void> {
    const moves = batch.flatMap((document) => {
      const state = toState(document);
      const decision = moveOf(state, calendarOf(state.agency), by);
      return decision ? [{ ref: state.ref, updateOne: updateOf(state, decision, {}, undefined) }] : [];
    });
    if (moves.length > 0) {
      const modifiedCount = await writeInLanes(
        dossiers,
        moves.map(({ updateOne }) => ({ updateOne })),
      );
      // Somebody wrote one of them meanwhile: where nothing moves any more, deciding again does nothing.
      if (modifiedCount < moves.length) for (const { ref } of moves) await decideAgain(ref);
      moved += moves.length;
    }
    const position = positionAfter(batch);
    if (position) await onBatch(position);
  }

  const sweep = sweepOpen(dossiers, {
    agency,
    after,
    batch: size,
    exceptVersion: (of) => calendarOf(of).version,
  });
  for await (const batch of sweep) {
    await writing;
    writing = write(batch);
    // Awaited with the next batch; until then a failure must not count as nobody's.
    writing.catch(() => undefined);
  }
  await writing;
  return moved;
}

/** The database does one command after the other on one core: two at once finish a batch sooner. */
async function writeInLanes(
  dossiers: Collection<DossierDocument>,
  writes: readonly AnyBulkWriteOperation<DossierDocument>[],
): Promise<number> {
  const middle = Math.ceil(writes.length / 2);
  const lanes = [writes.slice(0, middle), writes.slice(middle)].filter((lane) => lane.length > 0);
  const results = await Promise.all(lanes.map((lane) => dossiers.bulkWrite(lane, { ordered: false })));
  return results.reduce((sum, { modifiedCount }) => sum + modifiedCount, 0);
}

/** The decision that moves a dossier to a calendar's schedule, or null where it stays. */
export function moveOf(
  state: DossierState,
  calendar: Calendar,
  by: { readonly now: Date; readonly job: string },
) {
  const planned = rescheduled(state, calendar);
  return planned && take(state, { type: "recordSchedule", ...planned }, by);
}
