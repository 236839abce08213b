import type { Connection } from "mongoose";
import type { FollowChannel } from "../../domain/dossiers/index.ts";
import type { Sealed } from "../personal/vault.ts";
import { driverOf } from "../connect.ts";

/** A message as the gateway keeps it. `_id` is the job's, so a repeated job sends once. */
export type MessageDocument = {
  _id: string;
  agency: string;
  at: Date;
  /** Older ones, all to phones, say nothing. */
  channel?: FollowChannel;
  /** Of a browser, the host of its push service alone. */
  to: Sealed;
  template: string;
  /** What was told; of a message with a code in it, with the code left out. */
  text: string;
  /** The whole text, where `text` leaves something out. */
  secret?: Sealed;
};

export function messageStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<MessageDocument>("messages");
  return {
    ensureIndexes: () => collection().createIndex({ agency: 1, at: -1, _id: -1 }),
    sendOnce: async (message: MessageDocument): Promise<void> => {
      await collection().updateOne({ _id: message._id }, { $setOnInsert: message }, { upsert: true });
    },
    isSent: async (id: string): Promise<boolean> =>
      (await collection().findOne({ _id: id }, { projection: { _id: 1 } })) !== null,
    /** Newest first; `after` is the last one seen. */
    list: async (agency: string, limit: number, after?: { at: Date; id: string }) =>
      collection()
        .find({
          agency,
          ...(after && { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] }),
        })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .toArray(),
  };
}
export type MessageStore = ReturnType<typeof messageStore>;
