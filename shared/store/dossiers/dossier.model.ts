import { Schema, type Connection } from "mongoose";
import type { DossierDocument } from "./dossier.document.ts";

/**
 * The collection `dossiers`. Documents are written whole by the stores of this folder from parsed contracts, so
 * the schema guards queries and names indexes; nested shapes are the types of `dossier.document.ts`.
 */
export function defineDossierModel(connection: Connection) {
  const mixed = { type: Schema.Types.Mixed };
  const schema = new Schema<DossierDocument>(
    {
      _id: { type: String, required: true },
      code: { type: String, required: true },
      agency: { type: String, required: true },
      version: { type: Number, required: true },
      status: { type: String, required: true },
      statusNo: { type: Number, required: true },
      watchAt: Date,
      dueAt: { type: Date, required: true },
      returnMode: { type: String, required: true },
      processedAt: Date,
      returnedAt: Date,
      assignee: String,
      escalatedAt: Date,
      stepRole: String,
      visiting: String,
      signedAt: Date,
      generation: { type: Number, required: true },
      nameKeys: [String],
      exactKeys: [String],
      quiet: Boolean,
      sets: Number,
      feeAmount: Number,
      feeTime: String,
      homeReturnFee: Number,
      promiseReason: String,
      language: String,
      note: String,
      procedure: mixed,
      rule: mixed,
      workflow: mixed,
      position: mixed,
      result: mixed,
      clock: mixed,
      promise: mixed,
      schedule: mixed,
      thresholds: mixed,
      apology: mixed,
      homeReturn: mixed,
      receipt: mixed,
      parties: mixed,
      title: mixed,
      land: mixed,
      papers: mixed,
      missing: mixed,
      payment: mixed,
      history: mixed,
      outbox: mixed,
      pulse: mixed,
      idempotency: mixed,
      sitting: String,
    },
    { collection: "dossiers", strict: "throw", strictQuery: "throw", versionKey: false, minimize: false },
  );
  schema.index({ code: 1 }, { unique: true });
  schema.index({ "receipt.tokenHash": 1 }, { unique: true });
  schema.index(
    { "idempotency.key": 1 },
    { unique: true, partialFilterExpression: { "idempotency.key": { $exists: true } } },
  );
  schema.index({ agency: 1, status: 1, dueAt: 1, _id: 1 });
  schema.index(
    { assignee: 1, dueAt: 1, _id: 1 },
    { partialFilterExpression: { assignee: { $type: "string" } } },
  );
  schema.index(
    { visiting: 1, status: 1, dueAt: 1, _id: 1 },
    { partialFilterExpression: { visiting: { $type: "string" } } },
  );
  schema.index({ agency: 1, nameKeys: 1 });
  schema.index({ agency: 1, exactKeys: 1 });
  schema.index(
    { agency: 1, "apology.since": 1 },
    { partialFilterExpression: { "apology.since": { $exists: true } } },
  );
  schema.index({ watchAt: 1 }, { sparse: true });
  schema.index({ "outbox.at": 1 }, { sparse: true });
  return connection.model("Dossier", schema);
}
export type DossierModel = ReturnType<typeof defineDossierModel>;
