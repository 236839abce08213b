import type { Connection } from "mongoose";
import type { CivilDate } from "../../domain/time/index.ts";
import { driverOf } from "../connect.ts";

/** Money that a courier handed in at the office: only added to, a mistake is put right by a further one. */
export type HandInDocument = {
  /** `<agency>-<id of the sender>`, so that one sent twice is one. */
  _id: string;
  agency: string;
  date: CivilDate;
  courier: string;
  /** Dong; less than nothing takes back what was noted by mistake. */
  amount: number;
  note: string;
  /** The clerk who counted it. */
  by: string;
  at: Date;
};

export function handInStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<HandInDocument>("handIns");
  return {
    ensureIndexes: () => collection().createIndex({ agency: 1, date: 1, at: 1 }),
    /** Sent again, it changes nothing. */
    addOnce: async ({ _id, ...fields }: HandInDocument): Promise<void> => {
      await collection().updateOne({ _id }, { $setOnInsert: fields }, { upsert: true });
    },
    findOfDay: (agency: string, date: CivilDate) =>
      collection().find({ agency, date }).sort({ at: 1, _id: 1 }).toArray(),
  };
}
export type HandInStore = ReturnType<typeof handInStore>;
