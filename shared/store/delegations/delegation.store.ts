import mongoose, { Schema, type Connection } from "mongoose";
import type { Delegation } from "../../domain/accounts/index.ts";

export type DelegationDocument = Omit<Delegation, "id"> & {
  readonly _id: string;
  readonly savedAt: Date;
};

/** Who decides in whose name, and when: only added to and taken back, so that what was signed can be followed for ever. */
export function delegationStore(connection: Connection) {
  const schema = new Schema<DelegationDocument>(
    {
      _id: { type: String, required: true },
      agency: { type: String, required: true },
      leader: { type: String, required: true },
      delegate: { type: String, required: true },
      firstDay: { type: String, required: true },
      lastDay: { type: String, required: true },
      decision: { type: String, required: true },
      revokedAt: { type: Date, default: null },
      savedAt: { type: Date, required: true },
    },
    { collection: "delegations", strict: "throw", strictQuery: "throw", versionKey: false },
  );
  schema.index({ agency: 1, savedAt: -1, _id: -1 });
  schema.index({ delegate: 1, lastDay: -1 });
  const model = connection.model("Delegation", schema);

  return {
    ensureIndexes: () => model.createIndexes(),
    add: async (delegation: DelegationDocument): Promise<void> => {
      await model.create(delegation);
    },
    findById: (id: string) => model.findById(id).lean<DelegationDocument>(),
    /** Of an agency, the latest first. */
    findAll: (agency: string, most: number) =>
      model.find({ agency }).sort({ savedAt: -1, _id: -1 }).limit(most).lean<DelegationDocument[]>(),
    /** All between two accounts. */
    findBetween: (leader: string, delegate: string) =>
      model.find({ leader, delegate }).lean<DelegationDocument[]>(),
    /** Those to an account whose days these are and that were not taken back, the longest first. */
    findOn: (delegate: string, day: string) =>
      model
        .find({
          delegate,
          firstDay: mongoose.trusted({ $lte: day }),
          lastDay: mongoose.trusted({ $gte: day }),
          revokedAt: null,
        })
        .sort({ lastDay: -1, _id: 1 })
        .lean<DelegationDocument[]>(),
    /** The first time counts. */
    revoke: async (id: string, revokedAt: Date): Promise<void> => {
      await model.updateOne({ _id: id, revokedAt: null }, { $set: { revokedAt } });
    },
  };
}
export type DelegationStore = ReturnType<typeof delegationStore>;
