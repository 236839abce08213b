import { Schema, type Connection } from "mongoose";
import type { Procedure } from "../../domain/procedures/index.ts";

export interface ProcedureDocument extends Omit<Procedure, "key"> {
  /** The procedure's key. */
  readonly _id: string;
  /** Folded words it is found by. */
  readonly words: readonly string[];
  /** Which of several descriptions of one code is offered, the least first: see `originRank`. */
  readonly origin: number;
  /** Whether an administrator has something to settle in the newest version. */
  readonly flagged: boolean;
  /** Counts the writes, so that two imports at once do not undo each other. */
  readonly writes: number;
}

/** The collection `procedures`: every procedure whole with its versions, written from parsed contracts only. */
export function defineProcedureModel(connection: Connection) {
  const mixed = { type: Schema.Types.Mixed };
  const schema = new Schema<ProcedureDocument>(
    {
      _id: { type: String, required: true },
      code: { type: String, required: true },
      name: mixed,
      plainName: mixed,
      field: { type: String, required: true },
      level: { type: String, required: true },
      partners: [String],
      source: { type: String, required: true },
      promulgatedBy: mixed,
      versions: mixed,
      words: [String],
      origin: { type: Number, required: true },
      flagged: { type: Boolean, required: true },
      writes: { type: Number, required: true },
    },
    { collection: "procedures", strict: "throw", strictQuery: "throw", versionKey: false, minimize: false },
  );
  schema.index({ code: 1, origin: 1, _id: 1 });
  schema.index({ words: 1 });
  schema.index({ field: 1, origin: 1, _id: 1 });
  return connection.model("Procedure", schema);
}
