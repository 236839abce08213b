import { MongoServerError, type Collection, type MongoClient } from "mongodb";
import type { Connection } from "mongoose";
import { formatCode } from "../../domain/dossiers/index.ts";
import { driverOf } from "../connect.ts";
import type { DossierDocument } from "./dossier.document.ts";
import { groupCommit } from "./group-commit.ts";

/** A dossier complete but for its serial, with the day (yyMMdd) it counts on. */
export type Intake = { readonly day: string; readonly document: DossierDocument };

type Counter = { _id: string; serial: number };

const mostInBatch = 256;
const duplicateKey = 11_000;

/**
 * Takes dossiers in by group commit: concurrent intakes of one agency share one transaction that takes n serials
 * from the agency's counter of the day and inserts n dossiers, so codes are gap-free and one journal flush
 * serves all. Nothing waits for a timer: while a batch is under way, the next one gathers.
 */
export function intakeStore(connection: Connection) {
  const db = driverOf(connection);
  const dossiers = db.collection<DossierDocument>("dossiers");
  const counters = db.collection<Counter>("counters");
  const commit = groupCommit<Intake, DossierDocument>({
    most: mostInBatch,
    write: (batch) => writeBatch(connection.getClient(), { dossiers, counters }, batch),
  });
  return {
    /**
     * Resolves when the dossier is on disk. With an idempotency key that was used before, with the dossier of
     * the first time: compare `idempotency.digest`.
     */
    insert: (intake: Intake): Promise<DossierDocument> => commit(intake.document.agency, intake),
  };
}
export type IntakeStore = ReturnType<typeof intakeStore>;

type Collections = { dossiers: Collection<DossierDocument>; counters: Collection<Counter> };

/** Writes a batch of one agency; the answers stand in the order of the batch. */
async function writeBatch(
  client: MongoClient,
  { dossiers, counters }: Collections,
  batch: readonly Intake[],
): Promise<readonly DossierDocument[]> {
  const answers = new Map<Intake, DossierDocument>();
  const leaders = firstOfEachKey(batch);
  let rest = [...leaders.values()];
  while (rest.length > 0) {
    try {
      await insertInOneTransaction(client, { dossiers, counters }, rest);
      for (const intake of rest) answers.set(intake, intake.document);
      break;
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error;
      // The error names no key, so ask which of the batch's keys were used before, and try the others again.
      const known = await knownByKey(dossiers, rest);
      const fresh = rest.filter((intake) => {
        const found = known.get(keyOf(intake));
        if (found) answers.set(intake, found);
        return !found;
      });
      if (fresh.length === rest.length) throw error;
      rest = fresh;
    }
  }
  return batch.map((intake) => {
    const answer = answers.get(leaders.get(keyOf(intake)) ?? intake);
    if (!answer) throw new Error("an intake of the batch has no answer");
    return answer;
  });
}

async function insertInOneTransaction(
  client: MongoClient,
  { dossiers, counters }: Collections,
  batch: readonly Intake[],
): Promise<void> {
  await client.withSession((session) =>
    session.withTransaction(
      async () => {
        for (const [day, intakes] of Map.groupBy(batch, ({ day }) => day)) {
          const agency = intakes[0]?.document.agency ?? "";
          const counter = await counters.findOneAndUpdate(
            { _id: `${agency}-${day}` },
            { $inc: { serial: intakes.length } },
            { upsert: true, returnDocument: "after", session },
          );
          const first = (counter?.serial ?? 0) - intakes.length + 1;
          intakes.forEach(({ document }, at) => {
            document.code = formatCode(agency, day, first + at);
          });
        }
        await dossiers.insertMany(
          batch.map(({ document }) => document),
          { session, ordered: true },
        );
      },
      { writeConcern: { w: "majority", j: true } },
    ),
  );
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

async function knownByKey(
  dossiers: Collection<DossierDocument>,
  batch: readonly Intake[],
): Promise<Map<string, DossierDocument>> {
  const keys = batch.flatMap(({ document }) => document.idempotency?.key ?? []);
  const found = await dossiers.find({ "idempotency.key": { $in: keys } }).toArray();
  return new Map(found.flatMap((one) => (one.idempotency ? [[one.idempotency.key, one]] : [])));
}
