import { MongoServerError, type Collection, type Document, type WriteConcern } from "mongodb";
import type { DossierChange } from "./change-of.ts";
import type { DossierDocument } from "./dossier.document.ts";

type Options = {
  /** Default: the connection's, which is the disk of the majority. */
  readonly writeConcern?: Pick<WriteConcern, "w">;
};

/**
 * Writes changes of different dossiers in one command; returns how many it saw written. The others were of a version, or did
 * an entry, that is no longer there: nothing of them is written. Each dossier is written whole or not at all; those of a
 * command need not be written together.
 *
 * The conditions stand in the update, not in the filter: a filter by `_id` alone costs MongoDB no plan, and one by `_id` and
 * version costs as much again as the write (docs/adr/0010).
 *
 * @throws AggregateError of what the database says of dossiers that it cannot write; all others are written
 */
export async function writeChanges(
  dossiers: Collection<DossierDocument>,
  changes: readonly DossierChange[],
  options: Options = {},
): Promise<number> {
  if (changes.length <= 1) return writeEach(dossiers, changes, options);
  const refs = changes.map(({ ref }) => ref);
  try {
    const { modifiedCount } = await dossiers.updateMany(
      { _id: { $in: refs } },
      updateBy(refs, changes),
      options,
    );
    return modifiedCount;
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    // The command stopped at one that cannot be written, and must not keep those behind it waiting. What it wrote before
    // has another version by now, and is left alone.
    return writeEach(dossiers, changes, options);
  }
}

async function writeEach(
  dossiers: Collection<DossierDocument>,
  changes: readonly DossierChange[],
  options: Options,
): Promise<number> {
  const errors: MongoServerError[] = [];
  let written = 0;
  for (const change of changes) {
    try {
      const update = updateBy([change.ref], [change]);
      written += (await dossiers.updateOne({ _id: change.ref }, update, options)).modifiedCount;
    } catch (error) {
      if (changes.length === 1 || !(error instanceof MongoServerError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} could not be written`);
  return written;
}

/** Looks each document's own change up, and makes it where its conditions hold. */
function updateBy(refs: readonly string[], changes: readonly DossierChange[]): Document[] {
  // Persons hardly ever change, and are the largest part of a dossier: untouched they are not copied.
  const touched = changes.some(({ parties }) => Object.keys(parties).length > 0);
  const written = {
    $mergeObjects: ["$$ROOT", "$$change.fields", touched ? { ...lists, ...parties } : lists],
  };
  const change = { $arrayElemAt: [{ $literal: changes }, { $indexOfArray: [{ $literal: refs }, "$_id"] }] };
  return [
    { $replaceWith: { $let: { vars: { change }, in: { $cond: [holds, written, "$$ROOT"] } } } },
    // A null would stand in the sparse index of what is watched.
    { $set: { watchAt: { $ifNull: ["$watchAt", "$$REMOVE"] } } },
  ];
}

const holds = {
  $and: [
    { $in: ["$$change.seen", [null, "$version"]] },
    { $in: ["$$change.followed", [null, { $ifNull: ["$followed", false] }]] },
    { $in: ["$$change.done", { $concatArrays: [[null], "$outbox.id"] }] },
  ],
};
const stillOwed = { $filter: { input: "$outbox", cond: { $ne: ["$$this.id", "$$change.done"] } } };
const lists = {
  history: { $concatArrays: ["$history", "$$change.history"] },
  outbox: { $concatArrays: [stillOwed, "$$change.outbox"] },
};
const parties = { parties: { $mergeObjects: ["$parties", "$$change.parties"] } };
