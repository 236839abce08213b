import { randomBytes } from "node:crypto";
import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";
import { hashToken } from "../credentials/credentials.ts";

/** A view that a public screen offers to a phone. Token and key are stored as hashes only. */
export type ViewHandOverDocument = {
  _id: string;
  tokenHash: string;
  ref: string;
  /** Of the receipt that the view rests on. */
  generation: number;
  /** Time of machines: nothing here counts as business. */
  expiresAt: Date;
  /** Hash of the key of the phone that took it. */
  takenBy: string | null;
};

/** MongoDB removes what is long over. */
const keepSeconds = 3600;

export function viewHandOverStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<ViewHandOverDocument>("viewHandOvers");
  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndex({ tokenHash: 1 }, { unique: true });
      await collection().createIndex({ expiresAt: 1 }, { expireAfterSeconds: keepSeconds });
    },
    /** The token itself: nobody can ask for it again. */
    offer: async (
      of: Pick<ViewHandOverDocument, "ref" | "generation" | "expiresAt">,
    ): Promise<{ readonly id: string; readonly token: string }> => {
      const id = randomBytes(16).toString("hex");
      const token = randomBytes(32).toString("base64url");
      await collection().insertOne({ _id: id, tokenHash: hashToken(token), ...of, takenBy: null });
      return { id, token };
    },
    findById: (id: string) => collection().findOne({ _id: id }),
    /** Taken by one phone, and by the same one again while its time lasts; null for every other one. */
    take: (token: string, key: string, now: Date) => {
      const takenBy = hashToken(key);
      return collection().findOneAndUpdate(
        { tokenHash: hashToken(token), expiresAt: { $gt: now }, takenBy: { $in: [null, takenBy] } },
        { $set: { takenBy } },
      );
    },
  };
}
export type ViewHandOverStore = ReturnType<typeof viewHandOverStore>;
