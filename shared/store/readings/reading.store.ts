import type { Connection } from "mongoose";
import type { Role } from "../../domain/accounts/index.ts";
import type { Purpose } from "../../contracts/readings.ts";
import { driverOf } from "../connect.ts";

/** That somebody read personal data. It names the dossiers, and repeats nothing of what was read. */
export type ReadingDocument = {
  _id: string;
  /** Machine time. */
  at: Date;
  agency: string;
  account: string;
  role: Role;
  purpose: Purpose;
  /** Refs of the dossiers. */
  dossiers: readonly string[];
  /** Of a ticket of a sitting: its day and number. */
  ticket?: string;
};

/** Where a page ended. */
export type ReadingCursor = { readonly at: Date; readonly id: string };

/** The log of readings: only added to. */
export function readingStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<ReadingDocument>("readings");
  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndex({ agency: 1, at: -1, _id: -1 });
      await collection().createIndex({ dossiers: 1, at: -1, _id: -1 });
    },
    /** Written before the answer goes out, but not waited for until every copy has it. */
    add: async (reading: ReadingDocument): Promise<void> => {
      await collection().insertOne(reading, { writeConcern: { w: 1 } });
    },
    /** Newest first: of the agency, or of one of its dossiers. */
    list: (of: {
      readonly agency: string;
      readonly dossier: string | null;
      readonly after: ReadingCursor | null;
      readonly limit: number;
    }) => {
      const { agency, dossier, after, limit } = of;
      return collection()
        .find({
          agency,
          ...(dossier !== null && { dossiers: dossier }),
          ...(after && { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] }),
        })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .toArray();
    },
  };
}
export type ReadingStore = ReturnType<typeof readingStore>;
