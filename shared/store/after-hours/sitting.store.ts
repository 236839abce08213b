import type { Connection } from "mongoose";
import { DomainError } from "../../domain/errors.ts";
import type { Sitting, SittingDecision } from "../../domain/after-hours/index.ts";
import { clearing } from "../outbox/clear-entries.ts";
import { driverOf } from "../connect.ts";
import { groupCommit, type Outcome } from "../group-commit.ts";
import {
  changedFields,
  owedAfter,
  toPastless,
  toSitting,
  withoutPast,
  type PastlessDocument,
} from "./sitting-mapping.ts";
import type { SittingDocument, TicketHolder } from "./sitting.document.ts";

/** What a decision is made on: the sitting as it is by then, and who holds its tickets. */
export type SittingWork = (
  sitting: Sitting,
  holders: readonly TicketHolder[],
) => { readonly decision: SittingDecision; readonly holder?: TicketHolder } | null;

const mostTries = 20;
const mostInBatch = 256;

/**
 * Sittings after hours with their tickets: one document each, so that a slot cannot be given away twice and a closing leaves no ticket behind.
 * Who asks at the same time shares one write.
 */
export function sittingStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<SittingDocument>("sittings");
  const findById = (id: string) => collection().findOne({ _id: id });

  async function write(
    id: string,
    works: readonly SittingWork[],
  ): Promise<readonly Outcome<Sitting | null>[]> {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const document = await findById(id);
      if (!document) return works.map(() => ({ value: null }));
      const before = toSitting(document);
      let sitting = before;
      let holders: readonly TicketHolder[] = document.holders;
      const outcomes = works.map((work): Outcome<Sitting | null> => {
        try {
          const made = work(sitting, holders);
          if (!made) return { value: null };
          sitting = made.decision.sitting;
          if (made.holder) holders = [...holders, made.holder];
          return { value: sitting };
        } catch (error) {
          return { error };
        }
      });
      if (sitting.version === before.version) return outcomes;
      const events = sitting.history.slice(before.history.length);
      const entries = owedAfter(sitting, events, holders, new Date());
      const { set, unset } = changedFields(sitting, entries);
      const { modifiedCount } = await collection().updateOne(
        { _id: id, version: before.version },
        {
          $set: set,
          ...(unset && { $unset: unset }),
          $push: {
            history: { $each: [...events] },
            holders: { $each: holders.slice(document.holders.length) },
            outbox: { $each: entries },
          },
        },
      );
      if (modifiedCount === 1) return outcomes;
    }
    throw new DomainError("version-conflict", { seen: 0, version: 0 });
  }
  const commit = groupCommit<SittingWork, Sitting | null>({ most: mostInBatch, write });

  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndexes([
        { key: { agency: 1, date: 1, start: 1 } },
        { key: { plan: 1, date: 1 }, unique: true },
        { key: { "holders.tokenHash": 1 }, sparse: true },
        { key: { watchAt: 1 }, sparse: true },
        { key: { agency: 1, unfinished: 1, state: 1, date: 1 } },
        { key: { "outbox.at": 1 }, sparse: true },
      ]);
    },
    findById,
    findByToken: (tokenHash: string) => collection().findOne({ "holders.tokenHash": tokenHash }),
    /** Of an agency, from one day to another, both included, in order. */
    findBetween: (agency: string, from: string, to: string) =>
      collection()
        .find({ agency, date: { $gte: from, $lte: to } })
        .sort({ date: 1, start: 1, _id: 1 })
        .toArray(),
    /** As `findBetween`, without what a report does not look at: history, hand-over, who holds the tickets. */
    findToReport: async (agency: string, from: string, to: string): Promise<readonly Sitting[]> => {
      const found = await collection()
        .find({ agency, date: { $gte: from, $lte: to } })
        .project<PastlessDocument>(withoutPast)
        .sort({ date: 1, start: 1, _id: 1 })
        .toArray();
      return found.map(toPastless);
    },
    /** Whether an agency has ever planned one. */
    hasAny: async (agency: string): Promise<boolean> =>
      (await collection().findOne({ agency }, { projection: { _id: 1 } })) !== null,
    /** Earlier ones that have left something to do: tickets that were carried over, or a hand-over that is not signed; the oldest first. */
    findUnfinished: (agency: string, before: string) =>
      collection()
        // Those that the worker has not closed yet as well.
        .find({
          agency,
          date: { $lt: before },
          $or: [{ unfinished: true }, { state: { $in: ["planned", "open"] } }],
        })
        .sort({ date: 1, start: 1 })
        .toArray(),
    /** Ids of those in which time has something to do. */
    findDue: async (now: Date, limit: number): Promise<readonly string[]> => {
      const found = await collection()
        .find({ watchAt: { $lte: now } }, { projection: { _id: 1 } })
        .sort({ watchAt: 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id }) => _id);
    },
    /**
     * Loads, decides, writes; decides again when another server wrote in between. Null when there is no such sitting, or nothing to do.
     * @throws DomainError of the decision, or `version-conflict`
     */
    transact: (id: string, work: SittingWork): Promise<Sitting | null> => commit(id, work),
    clearEntries: clearing(connection, "sittings"),
    /**
     * Makes the sittings of a plan, all or none, while no other plan of the agency is made. `check` sees all of the agency's sittings from
     * the first day on.
     * @throws whatever `check` throws; nothing is written then
     */
    plan: async (
      agency: string,
      firstDay: string,
      made: readonly Sitting[],
      plan: string,
      check: (others: readonly SittingDocument[]) => void,
    ): Promise<void> => {
      const locks = driverOf(connection).collection<{ _id: string; plans: number }>("sittingLocks");
      await connection.getClient().withSession((session) =>
        session.withTransaction(async () => {
          await locks.updateOne({ _id: agency }, { $inc: { plans: 1 } }, { upsert: true, session });
          const others = await collection()
            .find({ agency, date: { $gte: firstDay }, plan: { $ne: plan } }, { session })
            .toArray();
          check(others);
          const known = await collection().distinct("date", { plan }, { session });
          const documents = made
            .filter(({ date }) => !known.includes(date))
            .map((sitting) => documentOf(sitting, plan));
          if (documents.length > 0) await collection().insertMany(documents, { session });
        }),
      );
    },
  };
}
export type SittingStore = ReturnType<typeof sittingStore>;

function documentOf(sitting: Sitting, plan: string): SittingDocument {
  const { id: _id, ...fields } = sitting;
  const { set } = changedFields(sitting, []);
  return { _id, ...fields, ...set, plan, holders: [], outbox: [] };
}
