import type { Connection } from "mongoose";
import type { WorkStep } from "../../contracts/procedures.ts";
import { DomainError } from "../../domain/errors.ts";
import { briefCache } from "../brief-cache.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";

/** A revision of an agency's way of a procedure. It is written once and never changed. */
export type WorkflowDocument = {
  /** `<agency> <procedureKey> <revision>`. */
  _id: string;
  agency: string;
  procedureKey: string;
  /** From 1 on; the highest one holds for what is taken in. */
  revision: number;
  /** Null: none of its own any more. */
  steps: WorkStep[] | null;
  /** The account that saved it. */
  savedBy: string;
  at: Date;
};

/**
 * The agencies' own ways of procedures: every revision is kept, the highest one is in force.
 *
 * @param options.cacheMs how long another process's revision may go unnoticed by `findInForce`; 2000 by default
 */
export function workflowStore(connection: Connection, options: { readonly cacheMs?: number } = {}) {
  const collection = () => driverOf(connection).collection<WorkflowDocument>("workflows");
  const inForce = briefCache<WorkflowDocument | null>(options.cacheMs ?? 2000);

  const findLatest = (agency: string, procedureKey: string): Promise<WorkflowDocument | null> =>
    collection().findOne({ agency, procedureKey }, { sort: { revision: -1 } });

  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndex({ agency: 1, procedureKey: 1, revision: -1 }, { unique: true });
    },
    findLatest,
    /** The newest revision, as intake asks for it: from memory. */
    findInForce: (agency: string, procedureKey: string): Promise<WorkflowDocument | null> =>
      inForce.get(`${agency} ${procedureKey}`, () => findLatest(agency, procedureKey)),
    /**
     * Keeps a new revision on top of the one it rests on; 0 is none.
     * @throws DomainError `version-conflict` when somebody else saved in between
     */
    save: async (
      workflow: Omit<WorkflowDocument, "_id" | "revision">,
      seen: number,
    ): Promise<WorkflowDocument> => {
      const { agency, procedureKey } = workflow;
      const conflict = (version: number) => new DomainError("version-conflict", { seen, version });
      const latest = await findLatest(agency, procedureKey);
      if ((latest?.revision ?? 0) !== seen) throw conflict(latest?.revision ?? 0);
      const revision = seen + 1;
      const document = { _id: `${agency} ${procedureKey} ${revision}`, ...workflow, revision };
      try {
        await collection().insertOne(document);
      } catch (error) {
        if (isDuplicateKey(error)) throw conflict(revision);
        throw error;
      }
      inForce.forget(`${agency} ${procedureKey}`);
      return document;
    },
  };
}
export type WorkflowStore = ReturnType<typeof workflowStore>;
