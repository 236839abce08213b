import { randomBytes } from "node:crypto";
import type { Connection } from "mongoose";
import type { Language } from "../../i18n/index.ts";
import { clearing } from "../outbox/clear-entries.ts";
import { driverOf } from "../connect.ts";
import type { Issue } from "../credentials/credentials.ts";
import type { OutboxEntry } from "../dossiers/dossier.document.ts";
import { pulseText } from "../outbox/pulse.ts";
import type { Sealed } from "../personal/vault.ts";

/** How often one may guess at a code. */
const mostGuesses = 5;

/** A phone that is being verified. The code itself is derived from the id, and nowhere stored. */
export type PhoneCheckDocument = {
  _id: string;
  agency: string;
  phone: Sealed;
  language: Language;
  issue: Issue;
  expiresAt: Date;
  guesses: number;
  /** When the right code was given; it is taken once. */
  takenAt: Date | null;
  outbox: OutboxEntry[];
  /** The jobs that the last write added, for the relay. */
  pulse: string;
};

/** Codes that were sent to phones, until they are used or run out. Times are business time. */
export function phoneCheckStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<PhoneCheckDocument>("phoneChecks");
  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndex({ expiresAt: 1 });
      await collection().createIndex({ "outbox.at": 1 }, { sparse: true });
    },
    findById: (id: string) => collection().findOne({ _id: id }),
    /** Begins a check; the message is the worker's to send. */
    begin: async (
      check: Pick<PhoneCheckDocument, "agency" | "phone" | "language" | "issue" | "expiresAt">,
    ): Promise<string> => {
      const _id = randomBytes(16).toString("hex");
      const entry = { id: `${_id}-send-phone-code`, job: "send-phone-code" as const, at: new Date() };
      const state = { guesses: 0, takenAt: null, outbox: [entry], pulse: pulseText([entry]) };
      await collection().insertOne({ _id, ...check, ...state });
      return _id;
    },
    /** Counts a guess before it is looked at, so that many at once are counted too; null where there is none left to make. */
    guess: (id: string, now: Date) =>
      collection().findOneAndUpdate(
        { _id: id, takenAt: null, expiresAt: { $gt: now }, guesses: { $lt: mostGuesses } },
        { $inc: { guesses: 1 } },
      ),
    /** Whether this was the one who took it. */
    take: async (id: string, now: Date): Promise<boolean> => {
      const taken = await collection().updateOne({ _id: id, takenAt: null }, { $set: { takenAt: now } });
      return taken.modifiedCount === 1;
    },
    clearEntries: clearing(connection, "phoneChecks"),
    removeExpired: async (before: Date): Promise<void> => {
      await collection().deleteMany({ expiresAt: { $lt: before } });
    },
  };
}
export type PhoneCheckStore = ReturnType<typeof phoneCheckStore>;
