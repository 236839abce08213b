import type { Connection } from "mongoose";
import type { OwedEntry } from "../../contracts/jobs.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Decision, DossierState } from "../../domain/dossiers/index.ts";
import type { AuditChain } from "../audit/audit-chain.ts";
import { driverOf } from "../connect.ts";
import { oneOf } from "../one-of.ts";
import { clearing } from "../outbox/clear-entries.ts";
import { stateFields, toState } from "./dossier-mapping.ts";
import { changeAll } from "./change-all.ts";
import { doOwed } from "./do-owed.ts";
import { doWatched } from "./do-watched.ts";
import { moveOf, recomputeOpen, type Recompute } from "./recompute-open.ts";
import { sweepOpen } from "./sweep-open.ts";
import { changing, type Beside, type DossierChange } from "./change-of.ts";
import { writeChanges } from "./write-changes.ts";
import { defineDossierModel } from "./dossier.model.ts";
import type { DossierDocument } from "./dossier.document.ts";

/** What a decision may look at beside the state. Persons, the largest part of a dossier, decide nothing. */
export type BesideState = Pick<DossierDocument, "papers" | "missing" | "receipt" | "outbox">;
const decidedOn = { ...stateFields, papers: 1, missing: 1, receipt: 1 } as const;

export type WriteOptions = {
  /** The outbox entry that is done with this write. */
  readonly done?: string;
};

/** Runs the write of a change, which others may be told of, and passes on whether it was written. */
export type Announce = (change: DossierChange, write: () => Promise<boolean>) => Promise<boolean>;

const mostTries = 8;

/** Dossiers as the office keeps them: read whole, written by version, one document a decision. */
export function dossierStore(
  connection: Connection,
  chain: AuditChain,
  announce: Announce = (_change, write) => write(),
) {
  const changeOf = changing(chain);
  const model = defineDossierModel(connection);
  const collection = () => driverOf(connection).collection<DossierDocument>("dossiers");

  async function findByRef(ref: string): Promise<DossierDocument | null> {
    return collection().findOne({ _id: ref });
  }

  /**
   * Loads, decides, writes; when somebody else wrote in between, decides again on what is true now.
   * @throws DomainError of `decide`, or `version-conflict` when others never stop writing
   */
  async function transact<T extends { decision: Decision; beside?: Beside } | null>(
    ref: string,
    decideOn: (state: DossierState, document: BesideState) => T | Promise<T>,
    options: WriteOptions = {},
  ): Promise<DossierState | null> {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const document = await collection().findOne({ _id: ref }, { projection: decidedOn });
      if (!document) return null;
      const state = toState(document);
      const made = await decideOn(state, document);
      if (!made) return null;
      const change = changeOf(state, made.decision, made.beside, options.done);
      const write = async () => (await writeChanges(collection(), [change])) === 1;
      if (await announce(change, write)) return made.decision.state;
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
    findAll: async (refs: readonly string[]): Promise<ReadonlyMap<string, DossierDocument>> => {
      const found = await collection()
        .find({ _id: oneOf(refs) })
        .toArray();
      return new Map(found.map((document) => [document._id, document]));
    },
    findByCode: (code: string) => collection().findOne({ code }),
    findByTokenHash: (hash: string) => collection().findOne({ "receipt.tokenHash": hash }),
    transact,
    /** See `doOwed`. */
    doOwed: (
      owed: readonly OwedEntry[],
      decideOn: (state: DossierState) => Decision | null,
      beforeDeciding?: () => Promise<void>,
    ) => doOwed(collection(), changeOf, owed, decideOn, beforeDeciding),
    /**
     * Decides on many dossiers together, each as often as there is something to decide (`changeAll`); `isLast`: nothing is left behind it.
     * @throws AggregateError of what `decideOn` threw; all others are done
     */
    decideAll: async (
      refs: readonly string[],
      decideOn: (state: DossierState) => {
        readonly decision: Decision;
        readonly beside?: Beside;
        readonly isLast: boolean;
      } | null,
    ): Promise<void> => {
      const errors = await changeAll(collection(), refs, (document) => {
        const state = toState(document);
        const made = decideOn(state);
        return made && { change: changeOf(state, made.decision, made.beside), isLast: made.isLast };
      });
      if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${refs.length} failed`);
    },
    /** See `recomputeOpen`. */
    recomputeOpen: (options: Recompute): Promise<number> =>
      recomputeOpen(collection(), changeOf, options, async (ref) => {
        await transact(ref, (state) => {
          const decision = moveOf(state, options.calendarOf(state.agency), options.by);
          return decision && { decision };
        });
      }),
    /** See `sweepOpen`. */
    sweepOpen: (options: Parameters<typeof sweepOpen>[1]) => sweepOpen(collection(), options),
    hasEntry,
    findCodes: async (refs: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const found = await collection()
        .find({ _id: { $in: refs } }, { projection: { code: 1 } })
        .toArray();
      return new Map(found.map(({ _id, code }) => [_id, code]));
    },
    /**
     * From now on its changes are owed to those who follow it; returns the version behind which that holds. Whoever is
     * deciding at this moment decides again. Null once the receipt was issued anew.
     */
    setFollowed: async (ref: string, generation: number): Promise<number | null> => {
      const found = await collection().findOneAndUpdate(
        { _id: ref, generation },
        { $set: { followed: true } },
        { projection: { version: 1 } },
      );
      return found?.version ?? null;
    },
    /** The little that a watching screen needs before it trusts the stream. */
    findHead: (ref: string) =>
      collection().findOne({ _id: ref }, { projection: { version: 1, generation: 1 } }),
    clearEntries: clearing(connection, "dossiers"),
    /** See `doWatched`. */
    doWatched: (now: Date, decideOn: (state: DossierState) => Decision | null): Promise<void> =>
      doWatched(collection(), changeOf, now, decideOn),
  };
}
export type DossierStore = ReturnType<typeof dossierStore>;
