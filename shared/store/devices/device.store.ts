import type { Connection } from "mongoose";
import { hashToken } from "../credentials/credentials.ts";
import { driverOf } from "../connect.ts";

/** A registered screen. Its token is stored as a hash only. */
export type DeviceDocument = {
  _id: string;
  kind: "kiosk" | "board";
  agency: string;
  name: string;
  tokenHash: string;
  revoked: boolean;
};

export function deviceStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<DeviceDocument>("devices");
  return {
    ensureIndexes: () => collection().createIndex({ tokenHash: 1 }, { unique: true }),
    findByToken: (token: string) => collection().findOne({ tokenHash: hashToken(token), revoked: false }),
    register: async (device: Omit<DeviceDocument, "tokenHash" | "revoked">, token: string): Promise<void> => {
      const { _id, ...fields } = device;
      await collection().updateOne(
        { _id },
        { $set: { ...fields, tokenHash: hashToken(token), revoked: false } },
        { upsert: true },
      );
    },
  };
}
export type DeviceStore = ReturnType<typeof deviceStore>;
