import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";

type LeaseDocument = { _id: string; holder: string; until: Date };

/** One holder at a time for work that is best done once. Two for a moment are harmless. */
export function leaseStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<LeaseDocument>("leases");
  return {
    /** Takes or renews the lease for `ms` of machine time; false when somebody else holds it. */
    hold: async (name: string, holder: string, ms: number): Promise<boolean> => {
      const now = new Date();
      const until = new Date(now.getTime() + ms);
      try {
        const held = await collection().updateOne(
          { _id: name, $or: [{ holder }, { until: { $lt: now } }] },
          { $set: { holder, until } },
          { upsert: true },
        );
        return held.matchedCount + held.upsertedCount === 1;
      } catch (error) {
        // Another holder's document was there: the upsert ran into its id.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    release: async (name: string, holder: string): Promise<void> => {
      await collection().deleteOne({ _id: name, holder });
    },
  };
}
export type LeaseStore = ReturnType<typeof leaseStore>;
