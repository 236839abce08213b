import { setTimeout as sleep } from "node:timers/promises";
import { MongoBulkWriteError, MongoNetworkError, type Collection } from "mongodb";
import type { Connection } from "mongoose";
import { codePrefix, formatCode } from "../../domain/dossiers/index.ts";
import type { AuditChain } from "../audit/audit-chain.ts";
import { driverOf } from "../connect.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { groupCommit, type Outcome } from "../group-commit.ts";
import { duplicateKey } from "../duplicate-key.ts";
import { serials, type Serials } from "./serials.ts";

/** A dossier complete but for its serial, with the day (yyMMdd) it counts on. */
export type Intake = { readonly day: string; readonly document: DossierDocument };

type Office = {
  readonly dossiers: Collection<DossierDocument>;
  readonly numbers: Serials;
  readonly chain: AuditChain;
};

type Outcomes = Map<Intake, Outcome<DossierDocument>>;

/** Half of a full counter's crowd: the server answers one batch and gathers the next while the database writes. */
const mostInBatch = 32;
/** How often a batch may meet somebody else's serials before it gives up. */
const mostCollisions = 50;
const collisionPauseMs = 5;

/**
 * Takes dossiers in by group commit: concurrent intakes of one agency's day share one ordered insert, and one journal
 * flush serves all. The insert stops at the first document that fails, so what is on disk is always the serials
 * 1…n of the day without a gap, whoever crashes when; a second server that picks the same serial is stopped by
 * the unique code and goes on behind it (docs/adr/0003).
 */
export function intakeStore(connection: Connection, chain: AuditChain) {
  const dossiers = () => driverOf(connection).collection<DossierDocument>("dossiers");
  const numbers = serials(dossiers);
  const commit = groupCommit<Intake, DossierDocument>({
    most: mostInBatch,
    write: (prefix, batch) => writeBatch({ dossiers: dossiers(), numbers, chain }, prefix, batch),
  });
  return {
    /**
     * Resolves when the dossier is on disk. With an idempotency key that was used before, with the dossier of
     * the first time: compare `idempotency.digest`.
     */
    insert: (intake: Intake): Promise<DossierDocument> =>
      commit(codePrefix(intake.document.agency, intake.day), intake),
  };
}
export type IntakeStore = ReturnType<typeof intakeStore>;

/** Writes a batch of one agency's day; the outcomes stand in the order of the batch. */
async function writeBatch(
  office: Office,
  prefix: string,
  batch: readonly Intake[],
): Promise<readonly Outcome<DossierDocument>[]> {
  const leaders = firstOfEachKey(batch);
  const outcomes: Outcomes = new Map();
  await writeInOrder(office, prefix, [...leaders.values()], outcomes);
  return batch.map((intake) => {
    const outcome = outcomes.get(leaders.get(keyOf(intake)) ?? intake);
    return outcome ?? { error: new Error("an intake of the batch has no outcome") };
  });
}

async function writeInOrder(
  { dossiers, numbers, chain }: Office,
  prefix: string,
  intakes: readonly Intake[],
  outcomes: Outcomes,
): Promise<void> {
  let rest = intakes;
  for (let collisions = 0; rest.length > 0;) {
    const last = await numbers.lastOf(prefix);
    rest.forEach(({ document }, at) => {
      document.code = formatCode(prefix, last + 1 + at);
      // The code is bound into the first link, so it is sealed anew with every serial that is tried.
      document.history = chain.seal({ ref: document._id, code: document.code }, [], document.history);
    });
    const stopped = await insertInOrder(dossiers, rest);
    if (stopped && stopped.at === null) {
      numbers.forget(prefix);
      for (const intake of rest) outcomes.set(intake, { error: stopped.error });
      return;
    }
    const written = stopped?.at ?? rest.length;
    for (const intake of rest.slice(0, written)) outcomes.set(intake, { value: intake.document });
    numbers.given(prefix, last + written);
    rest = rest.slice(written);
    const [failed] = rest;
    if (!stopped || !failed) return;
    if (stopped.error.code !== duplicateKey) {
      outcomes.set(failed, { error: stopped.error });
      rest = rest.slice(1);
      continue;
    }
    await answerRepeats(dossiers, rest, outcomes);
    if (!outcomes.has(failed) && !(await dossiers.findOne({ code: failed.document.code }))) {
      // Neither a repeated request nor a taken serial: this one cannot be written at all.
      outcomes.set(failed, { error: stopped.error });
    } else if (!outcomes.has(failed)) {
      // The serial was taken: somebody else writes for this agency.
      collisions += 1;
      if (collisions > mostCollisions) throw stopped.error;
      numbers.forget(prefix);
      await sleep(Math.random() * collisionPauseMs * collisions);
    }
    rest = rest.filter((intake) => !outcomes.has(intake));
  }
}

type Stopped =
  | { readonly at: number; readonly error: MongoBulkWriteError }
  /** The database did not answer: nobody knows how many are on disk. */
  | { readonly at: null; readonly error: MongoNetworkError };

/**
 * One ordered insert. Returns null when all are on disk, else where and why it stopped: what stood before is on
 * disk, what stands behind was not tried.
 * @throws Error where nothing was sent
 */
async function insertInOrder(
  dossiers: Collection<DossierDocument>,
  intakes: readonly Intake[],
): Promise<Stopped | null> {
  try {
    const documents = intakes.map(({ document }) => document);
    await dossiers.insertMany(documents, { ordered: true });
    return null;
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    const [first] = [error.writeErrors].flat();
    if (first) return { at: first.index, error };
    // Trying again in halves would keep everybody waiting for a database that is away.
    return { at: null, error: new MongoNetworkError("an insert was not acknowledged", { cause: error }) };
  }
}

/** Gives requests that were made before the dossier of the first time. */
async function answerRepeats(
  dossiers: Collection<DossierDocument>,
  intakes: readonly Intake[],
  outcomes: Outcomes,
): Promise<void> {
  const keys = intakes.flatMap(({ document }) => document.idempotency?.key ?? []);
  if (keys.length === 0) return;
  const found = await dossiers.find({ "idempotency.key": { $in: keys } }).toArray();
  const byKey = new Map(found.map((document) => [document.idempotency?.key, document]));
  for (const intake of intakes) {
    const value = byKey.get(intake.document.idempotency?.key);
    if (intake.document.idempotency && value) outcomes.set(intake, { value });
  }
}

/** One intake for each idempotency key; those without a key each stand for themselves. */
function firstOfEachKey(batch: readonly Intake[]): Map<string, Intake> {
  const leaders = new Map<string, Intake>();
  for (const intake of batch) {
    const key = keyOf(intake);
    if (!leaders.has(key)) leaders.set(key, intake);
  }
  return leaders;
}

function keyOf({ document }: Intake): string {
  return document.idempotency?.key ?? `ref:${document._id}`;
}
