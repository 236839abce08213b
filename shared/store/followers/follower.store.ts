import type { Connection } from "mongoose";
import type { FollowChannel } from "../../domain/dossiers/index.ts";
import type { Language } from "../../i18n/index.ts";
import { clearing } from "../outbox/clear-entries.ts";
import { driverOf } from "../connect.ts";
import type { OutboxEntry } from "../dossiers/dossier.document.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import { pulseText } from "../outbox/pulse.ts";
import type { Sealed } from "../personal/vault.ts";
import { newFollowerId } from "./follower-tokens.ts";

/** Somebody who wants to be told of a dossier's changes. Secrets of the links are derived from the id. */
export type FollowerDocument = {
  _id: string;
  ref: string;
  agency: string;
  channel: FollowChannel;
  /** A phone, an e-mail address, or a browser's subscription as JSON. */
  to: Sealed;
  /** Blind index of the address: the same one follows a dossier once. */
  toKey: string;
  language: Language;
  /** Of the receipt it was asked with: another one ends it. */
  generation: number;
  /** Changes behind this version are told. */
  since: number;
  /** An e-mail address only once its holder has said so. */
  confirmed: boolean;
  askedAt: Date;
  /** How often it was asked for: each time an unconfirmed address gets one message. */
  asked: number;
  /** When it is forgotten: unconfirmed, or after the dossier's end. Business time. */
  expiresAt: Date | null;
  outbox: OutboxEntry[];
  /** The jobs that the last write added, for the relay. */
  pulse: string;
};

export type NewFollower = Omit<FollowerDocument, "_id" | "asked" | "outbox" | "pulse">;

/** Who follows which dossier. Times are business time. */
export function followerStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<FollowerDocument>("followers");

  /** The message that asks a new address whether it wants any. */
  function question(id: string, asked: number): Pick<FollowerDocument, "asked" | "outbox" | "pulse"> {
    const entry = {
      id: `${id}-${asked}-confirm-follower`,
      job: "confirm-follower" as const,
      at: new Date(),
    };
    return { asked, outbox: [entry], pulse: pulseText([entry]) };
  }
  const quiet = (asked: number) => ({ asked, outbox: [], pulse: pulseText([]) });

  async function insert(of: NewFollower): Promise<FollowerDocument> {
    const _id = newFollowerId();
    const document = { _id, ...of, ...(of.confirmed ? quiet(1) : question(_id, 1)) };
    await collection().insertOne(document);
    return document;
  }

  /** Asked for again: what it is told by is renewed, and what was confirmed with this receipt stays so. */
  async function renew(known: FollowerDocument, of: NewFollower): Promise<FollowerDocument> {
    const stays = known.confirmed && known.generation === of.generation;
    const { language, generation, since, to, expiresAt } = of;
    const confirmed = stays || of.confirmed;
    const asked = known.asked + 1;
    const changes = {
      language,
      generation,
      to,
      confirmed,
      since: stays ? known.since : since,
      expiresAt: confirmed ? null : expiresAt,
      ...(confirmed ? quiet(asked) : question(known._id, asked)),
    };
    await collection().updateOne({ _id: known._id }, { $set: changes });
    return { ...known, ...changes };
  }

  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndex({ ref: 1, channel: 1, toKey: 1 }, { unique: true });
      await collection().createIndex({ expiresAt: 1 });
      await collection().createIndex({ "outbox.at": 1 }, { sparse: true });
    },
    findById: (id: string) => collection().findOne({ _id: id }),
    /** Notes a follower; `keys`: the address's blind index by every key there is. */
    follow: async (of: NewFollower, keys: readonly string[]): Promise<FollowerDocument> => {
      const same = { ref: of.ref, channel: of.channel, toKey: { $in: [...keys] } };
      const known = await collection().findOne(same);
      if (known) return renew(known, of);
      return insert(of).catch(async (error: unknown) => {
        // The same address was faster by another request.
        const other = isDuplicateKey(error) ? await collection().findOne(same) : null;
        if (!other) throw error;
        return renew(other, of);
      });
    },
    count: (ref: string): Promise<number> => collection().countDocuments({ ref }),
    /** Who is told of a dossier by this receipt, oldest first. */
    confirmedOf: (ref: string, generation: number) =>
      collection().find({ ref, generation, confirmed: true }).sort({ askedAt: 1, _id: 1 }).toArray(),
    /** The holder of the address wants it; null once it was forgotten. */
    confirm: (id: string, now: Date) =>
      collection().findOneAndUpdate(
        { _id: id, $or: [{ confirmed: true }, { expiresAt: { $gt: now } }] },
        [
          {
            $set: {
              expiresAt: { $cond: ["$confirmed", "$expiresAt", null] },
              confirmed: true,
            },
          },
        ],
        { returnDocument: "after" },
      ),
    remove: async (id: string, ref?: string): Promise<void> => {
      await collection().deleteOne({ _id: id, ...(ref !== undefined && { ref }) });
    },
    /** Nobody is told any more who asked with an older receipt. */
    removeOlder: async (ref: string, generation: number): Promise<void> => {
      await collection().deleteMany({ ref, generation: { $lt: generation } });
    },
    /** The dossier is over: they are forgotten then. */
    end: async (ref: string, expiresAt: Date): Promise<void> => {
      await collection().updateMany({ ref, confirmed: true }, { $set: { expiresAt } });
    },
    clearEntries: clearing(connection, "followers"),
    removeExpired: async (before: Date): Promise<void> => {
      await collection().deleteMany({ expiresAt: { $lte: before } });
    },
  };
}
export type FollowerStore = ReturnType<typeof followerStore>;
