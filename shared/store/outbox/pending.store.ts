import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";

export type TrackedCollection =
  | "calendars"
  | "dossiers"
  | "deliveries"
  | "sittings"
  | "phoneChecks"
  | "followers";

type WithOutbox = { _id: string; outbox: { id: string; job: string; at: Date }[] };

/** An outbox entry that is still owed. */
export type Owed = { readonly owner: string; readonly id: string; readonly job: string };

/** What is written but not yet done, across everything that has an outbox. */
export function pendingStore(connection: Connection) {
  const collection = (name: TrackedCollection) => driverOf(connection).collection<WithOutbox>(name);
  const nonEmpty = { "outbox.at": { $exists: true } };

  return {
    /** Entries owed since before an instant of machine time, oldest first. */
    owedBefore: async (name: TrackedCollection, before: Date, limit: number): Promise<readonly Owed[]> => {
      const found = await collection(name)
        .find({ "outbox.at": { $lte: before } }, { projection: { outbox: 1 } })
        .sort({ "outbox.at": 1 })
        .limit(limit)
        .toArray();
      return found.flatMap(({ _id, outbox }) => outbox.map(({ id, job }) => ({ owner: _id, id, job })));
    },
    /** How many documents still owe a job. */
    outboxEntries: async (): Promise<number> => {
      // A delivery's fact becomes an entry of its dossier before its own is cleared, and so does a calendar's change:
      // counted in that order, it is seen in one of the two.
      const calendars = await collection("calendars").countDocuments(nonEmpty);
      const deliveries = await collection("deliveries").countDocuments(nonEmpty);
      const sittings = await collection("sittings").countDocuments(nonEmpty);
      const phones = await collection("phoneChecks").countDocuments(nonEmpty);
      const followers = await collection("followers").countDocuments(nonEmpty);
      const dossiers = await collection("dossiers").countDocuments(nonEmpty);
      return calendars + deliveries + sittings + phones + followers + dossiers;
    },
    /** How many dossiers have a threshold at or before an instant that nobody has raised yet, and sittings something to do. */
    thresholdsAt: async (now: Date): Promise<number> => {
      const due = { watchAt: { $lte: now } };
      const [dossiers, sittings] = await Promise.all([
        collection("dossiers").countDocuments(due),
        collection("sittings").countDocuments(due),
      ]);
      return dossiers + sittings;
    },
  };
}
export type PendingStore = ReturnType<typeof pendingStore>;
