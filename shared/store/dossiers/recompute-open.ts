import type { Collection } from "mongodb";
import type { Calendar } from "../../domain/calendar/index.ts";
import { rescheduled, take, type DossierState } from "../../domain/dossiers/index.ts";
import type { ChangeOf } from "./change-of.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { toState } from "./dossier-mapping.ts";
import { positionAfter, sweepOpen, type OpenPosition } from "./sweep-open.ts";
import { writeChanges } from "./write-changes.ts";

const batchSize = 250;
/** MongoDB does one bulk after the other on one connection: several keep it busy. */
const mostInFlight = 4;

export type Recompute = {
  /** Null: those of all agencies. */
  readonly agency: string | null;
  /** Where an earlier try stopped. */
  readonly after: OpenPosition | null;
  readonly calendarOf: (agency: string) => Calendar;
  readonly by: { readonly now: Date; readonly job: string };
  readonly batch?: number;
  /** Notes a position; has to wait for the disk of the majority, which then has everything before it as well. */
  readonly onBatch: (position: OpenPosition) => Promise<void>;
};

/**
 * Gives every dossier whose clock runs the schedule of its calendar as it is now; returns how many moved. A few batches are
 * under way at a time, and positions are noted in order: what lies before one is done.
 */
export async function recomputeOpen(
  dossiers: Collection<DossierDocument>,
  changeOf: ChangeOf,
  options: Recompute,
  decideAgain: (ref: string) => Promise<void>,
): Promise<number> {
  const { agency, after, calendarOf, by, batch = batchSize, onBatch } = options;

  async function write(documents: readonly DossierDocument[]): Promise<number> {
    const moves = documents.flatMap((document) => {
      const state = toState(document);
      const decision = moveOf(state, calendarOf(state.agency), by);
      return decision ? [changeOf(state, decision)] : [];
    });
    // Not waited for until they are on disk: the note of the position is, and what was written before it is there with it.
    const written = await writeChanges(dossiers, moves, { writeConcern: { w: 1 } });
    // Somebody wrote one of them meanwhile: where nothing moves any more, deciding again does nothing.
    if (written < moves.length) for (const { ref } of moves) await decideAgain(ref);
    return moves.length;
  }

  let moved = 0;
  const inFlight: Promise<void>[] = [];
  const sweep = sweepOpen(dossiers, {
    agency,
    after,
    batch,
    exceptVersion: (of) => calendarOf(of).version,
  });
  for await (const documents of sweep) {
    const noted = note(documents, write(documents), inFlight.at(-1));
    // Awaited in its turn; until then a failure must not count as nobody's.
    noted.catch(() => undefined);
    inFlight.push(noted);
    if (inFlight.length >= mostInFlight) await inFlight.shift();
  }
  for (const noted of inFlight) await noted;
  return moved;

  async function note(
    documents: readonly DossierDocument[],
    written: Promise<number>,
    before: Promise<void> | undefined,
  ): Promise<void> {
    const [count] = await Promise.all([written, before]);
    moved += count;
    const position = positionAfter(documents);
    if (position) await onBatch(position);
  }
}

/** The decision that moves a dossier to a calendar's schedule, or null where it stays. */
export function moveOf(
  state: DossierState,
  calendar: Calendar,
  by: { readonly now: Date; readonly job: string },
) {
  const planned = rescheduled(state, calendar);
  return planned && take(state, { type: "recordSchedule", ...planned, calendarChanged: true }, by);
}
