import { MongoBulkWriteError } from "mongodb";
import type { Connection } from "mongoose";
import type { FollowChannel } from "../../domain/dossiers/index.ts";
import type { Sealed } from "../personal/vault.ts";
import { driverOf } from "../connect.ts";
import { groupCommit, type Outcome } from "../group-commit.ts";

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

const mostTogether = 100;
const duplicateKey = 11000;

export function messageStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<MessageDocument>("messages");

  /** What is there already is sent already. */
  async function insert(
    _all: string,
    messages: readonly MessageDocument[],
  ): Promise<readonly Outcome<void>[]> {
    const faults = new Map<number, Outcome<void>>();
    try {
      await collection().insertMany([...messages], { ordered: false });
    } catch (error) {
      if (!(error instanceof MongoBulkWriteError)) throw error;
      const refused = [error.writeErrors].flat();
      // Nobody knows what is on disk. Trying again in halves would only wait longer for a database that is away; sent again, what is there is found.
      if (refused.length === 0) return messages.map(() => ({ error }));
      for (const one of refused) if (one.code !== duplicateKey) faults.set(one.index, { error: one });
    }
    return messages.map((_, at) => faults.get(at) ?? { value: undefined });
  }
  const commit = groupCommit<MessageDocument, void>({ most: mostTogether, write: insert });

  return {
    ensureIndexes: () => collection().createIndex({ agency: 1, at: -1, _id: -1 }),
    /** Those that are sent about the same time are written together. */
    sendOnce: (message: MessageDocument): Promise<void> => commit("all", message),
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
