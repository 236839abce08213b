import type { UpdateFilter } from "mongodb";
import type { Connection } from "mongoose";
import { DomainError } from "../../domain/errors.ts";
import type { Decision, DossierState } from "../../domain/dossiers/index.ts";
import { driverOf } from "../connect.ts";
import { changingFields, outboxEntries, toState } from "./dossier-mapping.ts";
import { defineDossierModel } from "./dossier.model.ts";
import type {
  DossierDocument,
  MissingPaper,
  OutboxEntry,
  Parties,
  ReceivedPaper,
} from "./dossier.document.ts";

/** What a write may change beside the state, in the same document. */
export type Beside = {
  readonly missing?: MissingPaper[];
  readonly payment?: DossierDocument["payment"];
  readonly papers?: ReceivedPaper[];
  readonly recipient?: Parties["recipient"];
  readonly receipt?: DossierDocument["receipt"];
};

export type Saved = { readonly state: DossierState; readonly document: DossierDocument };

export type WriteOptions = {
  /** The outbox entry that is done with this write. */
  readonly done?: string;
  /**
   * Does not wait for the journal: for a job whose effect and entry go in this one write, so that a crash loses both
   * and the job is done again. Nobody is shown it before it is on disk, because followers only see what is.
   */
  readonly unhurried?: boolean;
};

const mostTries = 8;

/** Dossiers as the office keeps them: read whole, written by version, one document a decision. */
export function dossierStore(connection: Connection) {
  const model = defineDossierModel(connection);
  const collection = () => driverOf(connection).collection<DossierDocument>("dossiers");

  async function findByRef(ref: string): Promise<DossierDocument | null> {
    return collection().findOne({ _id: ref });
  }

  /**
   * Writes a decision: state, events and outbox in one document write, only if nobody wrote since. A handler
   * names the entry it has done, which goes in the same write. Returns null when the version has moved on.
   */
  async function write(
    before: DossierState,
    decision: Decision,
    beside: Beside = {},
    { done, unhurried = false }: WriteOptions = {},
  ): Promise<readonly [DossierState] | null> {
    const { state, events } = decision;
    const entries = outboxEntries(state, events, new Date());
    const watchAt = state.thresholds[0]?.at;
    const { recipient, ...rest } = beside;
    const change: UpdateFilter<DossierDocument> = {
      $set: {
        ...changingFields(state, entries),
        ...rest,
        ...(recipient !== undefined && { "parties.recipient": recipient }),
        ...(watchAt && { watchAt }),
      },
      ...(!watchAt && { $unset: { watchAt: "" } }),
    };
    const written = await collection().updateOne(
      { _id: before.ref, version: before.version, ...(done && { "outbox.id": done }) },
      withOutbox(change, events, entries, done),
      unhurried ? { writeConcern: { w: 1 } } : {},
    );
    return written.modifiedCount === 1 ? [state] : null;
  }

  /**
   * Loads, decides, writes; when somebody else wrote in between, decides again on what is true now.
   * @throws DomainError of `decide`, or `version-conflict` when others never stop writing
   */
  async function transact<T extends { decision: Decision; beside?: Beside } | null>(
    ref: string,
    decideOn: (state: DossierState, document: DossierDocument) => T | Promise<T>,
    options: WriteOptions = {},
  ): Promise<DossierState | null> {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const document = await findByRef(ref);
      if (!document) return null;
      const state = toState(document);
      const made = await decideOn(state, document);
      if (!made) return null;
      const written = await write(state, made.decision, made.beside, options);
      if (written) return written[0];
      if (options.done && !(await hasEntry(ref, options.done))) return null;
    }
    throw new DomainError("version-conflict", { seen: 0, version: 0 });
  }

  async function hasEntry(ref: string, entry: string): Promise<boolean> {
    const found = await collection().findOne({ _id: ref, "outbox.id": entry }, { projection: { _id: 1 } });
    return found !== null;
  }

  return {
    ensureIndexes: () => model.createIndexes(),
    findByRef,
    findByCode: (code: string) => collection().findOne({ code }),
    findByTokenHash: (hash: string) => collection().findOne({ "receipt.tokenHash": hash }),
    transact,
    hasEntry,
    /** The little that a watching screen needs before it trusts the stream. */
    findHead: (ref: string) =>
      collection().findOne({ _id: ref }, { projection: { version: 1, generation: 1 } }),
    /** Removes a job that turned out to have nothing to do. The version stays. */
    clearEntry: async (ref: string, entry: string): Promise<void> => {
      await collection().updateOne({ _id: ref }, { $pull: { outbox: { id: entry } } });
    },
    /** Refs of dossiers with a threshold at or before `now`, nearest first: one indexed look-up. */
    findWatched: async (now: Date, limit: number): Promise<readonly string[]> => {
      const found = await collection()
        .find({ watchAt: { $lte: now } }, { projection: { _id: 1 } })
        .sort({ watchAt: 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id }) => _id);
    },
  };
}
export type DossierStore = ReturnType<typeof dossierStore>;

/**
 * The outbox part of an update. MongoDB refuses to push to and pull from one array at once, so where a handler
 * leaves exactly one new entry it takes the place of the one that is done.
 */
function withOutbox(
  change: UpdateFilter<DossierDocument>,
  events: Decision["events"],
  entries: readonly OutboxEntry[],
  done: string | undefined,
): UpdateFilter<DossierDocument> {
  const history = { $each: [...events] };
  if (!done) {
    const outbox = entries.length > 0 && { outbox: { $each: [...entries] } };
    return { ...change, $push: { history, ...outbox } };
  }
  const [only, ...more] = entries;
  if (more.length > 0) throw new Error(`${done} left ${entries.length} entries, one at most is possible`);
  return only
    ? { ...change, $set: { ...change.$set, "outbox.$": only }, $push: { history } }
    : { ...change, $push: { history }, $pull: { outbox: { id: done } } };
}
