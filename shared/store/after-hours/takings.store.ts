import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";
import type { DossierDocument } from "../dossiers/dossier.document.ts";

/** What was taken in at a sitting. */
export type Takings = {
  /** Dong, as far as fees are known. */
  readonly fees: number;
  readonly dossiers: number;
};

/** No names of residents: codes are enough to find the papers by. */
export type TakenIn = Pick<DossierDocument, "_id" | "code" | "title" | "feeAmount" | "feeTime" | "papers">;

/** The dossiers of sittings: by them cash and papers are handed over. */
export function takingsStore(connection: Connection) {
  const dossiers = () => driverOf(connection).collection<DossierDocument>("dossiers");
  return {
    ensureIndexes: () => dossiers().createIndex({ sitting: 1, code: 1 }, { sparse: true }),
    of: async (sittings: readonly string[]): Promise<ReadonlyMap<string, Takings>> => {
      const found = await dossiers()
        .aggregate<{ _id: string; fees: number; dossiers: number }>([
          { $match: { sitting: { $in: [...sittings] } } },
          {
            $group: {
              _id: "$sitting",
              // What is paid with the result is not in this evening's till.
              fees: {
                $sum: { $cond: [{ $eq: ["$feeTime", "onReturn"] }, 0, { $ifNull: ["$feeAmount", 0] }] },
              },
              dossiers: { $sum: 1 },
            },
          },
        ])
        .toArray();
      return new Map(found.map(({ _id, fees, dossiers: count }) => [_id, { fees, dossiers: count }]));
    },
    /** Those of one sitting, in the order of their codes. */
    list: (sitting: string) =>
      dossiers()
        .find({ sitting })
        .project<TakenIn>({ code: 1, title: 1, feeAmount: 1, feeTime: 1, papers: 1 })
        .sort({ code: 1 })
        .toArray(),
  };
}
export type TakingsStore = ReturnType<typeof takingsStore>;
