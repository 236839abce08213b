import { randomBytes } from "node:crypto";
import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";
import { hashToken } from "../credentials/credentials.ts";
import type { Sealed } from "../personal/vault.ts";

/** A browser in which a phone was verified; `_id` is the hash of its token. */
export type PhoneTokenDocument = {
  _id: string;
  agency: string;
  phone: Sealed;
  verifiedAt: Date;
  expiresAt: Date;
};

/** Bearers of verified phones. Times are business time. */
export function phoneTokenStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<PhoneTokenDocument>("phoneTokens");
  return {
    ensureIndexes: () => collection().createIndex({ expiresAt: 1 }),
    /** The token itself: nobody can ask for it again. */
    issue: async (of: Omit<PhoneTokenDocument, "_id">): Promise<string> => {
      const token = randomBytes(32).toString("base64url");
      await collection().insertOne({ _id: hashToken(token), ...of });
      return token;
    },
    find: (token: string, now: Date) =>
      collection().findOne({ _id: hashToken(token), expiresAt: { $gt: now } }),
    prolong: async (id: string, expiresAt: Date): Promise<void> => {
      await collection().updateOne({ _id: id }, { $max: { expiresAt } });
    },
    removeExpired: async (before: Date): Promise<void> => {
      await collection().deleteMany({ expiresAt: { $lt: before } });
    },
  };
}
export type PhoneTokenStore = ReturnType<typeof phoneTokenStore>;
