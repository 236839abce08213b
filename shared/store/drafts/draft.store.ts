import type { Connection } from "mongoose";
import { mostBytesInAll, mostFiles } from "../../contracts/drafts.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import type { Sealed } from "../personal/vault.ts";
import type { DraftDocument, FileOfDraft } from "./draft.document.ts";

/** Whose drafts they are: the blind indexes of a phone, by every key there is. */
export type DraftHolder = { readonly agency: string; readonly phoneIndexes: readonly string[] };

/** Drafts of residents: one document each, written by conditions. */
export function draftStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<DraftDocument>("drafts");
  const ofHolder = ({ agency, phoneIndexes }: DraftHolder) => ({
    agency,
    phoneIndex: { $in: [...phoneIndexes] },
  });
  /** Open, and not being handed in. */
  const changeable = { open: true, frozenAt: null };

  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndex(
        { agency: 1, phoneIndex: 1, kind: 1, procedureCode: 1 },
        { unique: true, partialFilterExpression: { open: true, kind: "dossier" } },
      );
      await collection().createIndex({ agency: 1, phoneIndex: 1, updatedAt: -1 });
      await collection().createIndex({ expiresAt: 1 });
      await collection().createIndex({ "loose.at": 1 }, { sparse: true });
    },

    /** Null where there is no such draft, or it is another phone's. */
    find: (id: string, holder: DraftHolder) => collection().findOne({ _id: id, ...ofHolder(holder) }),
    findById: (id: string) => collection().findOne({ _id: id }),
    findOpen: (holder: DraftHolder) =>
      collection()
        .find({ ...ofHolder(holder), open: true })
        .sort({ updatedAt: -1 })
        .limit(20)
        .toArray(),

    /** Whether it was written: not where this phone has begun the same already. */
    begin: async (draft: DraftDocument): Promise<boolean> => {
      try {
        await collection().insertOne(draft);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** Writes the fields over those of a version; whether that is still the newest. */
    save: async (
      id: string,
      version: number,
      changed: Pick<DraftDocument, "caseId" | "language" | "updatedAt" | "expiresAt"> & {
        readonly values: Sealed;
      },
    ): Promise<boolean> => {
      const written = await collection().updateOne(
        { _id: id, version, ...changeable },
        { $set: changed, $inc: { version: 1, writes: 1 } },
      );
      return written.modifiedCount === 1;
    },

    /** Notes that a file is about to be written. */
    expectFile: async (id: string, file: string): Promise<boolean> => {
      const written = await collection().updateOne(
        { _id: id, ...changeable, "loose.99": { $exists: false } },
        { $push: { loose: { id: file, at: new Date() } } },
      );
      return written.modifiedCount === 1;
    },

    /** Whether a file that has arrived fits in; then it belongs to the draft, in the place of others. */
    addFile: async (
      id: string,
      file: FileOfDraft,
      instead: readonly string[],
      times: Pick<DraftDocument, "updatedAt" | "expiresAt">,
    ): Promise<boolean> => {
      const others = {
        $filter: { input: "$files", cond: { $not: { $in: ["$$this.id", { $literal: instead }] } } },
      };
      const fits = {
        $and: [
          { $lt: [{ $size: others }, mostFiles] },
          { $lte: [{ $sum: { $map: { input: others, in: "$$this.size" } } }, mostBytesInAll - file.size] },
        ],
      };
      const leaving = instead.map((one) => ({ id: one, at: new Date() }));
      const written = await collection().updateOne(
        { _id: id, ...changeable, "loose.id": file.id, $expr: fits },
        [
          {
            $set: {
              files: { $concatArrays: [others, { $literal: [file] }] },
              loose: {
                $concatArrays: [
                  { $filter: { input: "$loose", cond: { $ne: ["$$this.id", { $literal: file.id }] } } },
                  { $literal: leaving },
                ],
              },
              writes: { $add: ["$writes", 1] },
              updatedAt: times.updatedAt,
              expiresAt: times.expiresAt,
            },
          },
        ],
      );
      return written.modifiedCount === 1;
    },

    /** Takes a file out; it is loose until it has been removed. */
    takeFile: async (id: string, file: string): Promise<boolean> => {
      const written = await collection().updateOne(
        { _id: id, "files.id": file, ...changeable },
        {
          $pull: { files: { id: file } },
          $push: { loose: { id: file, at: new Date() } },
          $inc: { writes: 1 },
        },
      );
      return written.modifiedCount === 1;
    },

    forgetLoose: async (id: string, files: readonly string[]): Promise<void> => {
      await collection().updateOne({ _id: id }, { $pull: { loose: { id: { $in: [...files] } } } });
    },

    /** Hands it in as it was seen: from then on nothing can change it. Null where something was written since. */
    freeze: (id: string, writes: number, frozenAt: Date) =>
      collection().findOneAndUpdate(
        { _id: id, writes, ...changeable },
        { $set: { frozenAt } },
        { returnDocument: "after" },
      ),

    /** The dossier has it now. What was typed is gone, and files that it did not take are loose. */
    close: async (id: string, taken: readonly string[]): Promise<void> => {
      const isTaken = { $in: ["$$this.id", { $literal: taken }] };
      const left = { $filter: { input: "$files", cond: { $not: isTaken } } };
      const loosened = { $map: { input: left, in: { id: "$$this.id", at: { $literal: new Date() } } } };
      await collection().updateOne({ _id: id, open: true }, [
        {
          $set: {
            open: false,
            values: null,
            files: [],
            loose: { $concatArrays: ["$loose", loosened] },
          },
        },
      ]);
    },

    /** Gives it up: all its files are loose. */
    discard: async (id: string): Promise<void> => {
      const loosened = { $map: { input: "$files", in: { id: "$$this.id", at: { $literal: new Date() } } } };
      await collection().updateOne({ _id: id, ...changeable }, [
        {
          $set: { open: false, values: null, files: [], loose: { $concatArrays: ["$loose", loosened] } },
        },
      ]);
    },

    /** Drafts with files that have been loose since before an instant of machine time. */
    findLoose: (before: Date, limit: number) =>
      collection()
        .find({ "loose.at": { $lt: before } }, { projection: { loose: 1 } })
        .limit(limit)
        .toArray(),
    /** Drafts that have run out, whether they are over or not. */
    findExpired: (now: Date, limit: number) =>
      collection()
        .find(
          { expiresAt: { $lt: now } },
          { projection: { ref: 1, open: 1, files: 1, frozenAt: 1, expiresAt: 1 } },
        )
        .limit(limit)
        .toArray(),
    remove: async (id: string): Promise<void> => {
      await collection().deleteOne({ _id: id, open: false, "loose.0": { $exists: false } });
    },
  };
}
export type DraftStore = ReturnType<typeof draftStore>;
