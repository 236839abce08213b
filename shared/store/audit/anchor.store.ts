import type { ResumeToken } from "mongodb";
import type { Connection } from "mongoose";
import { codePrefixOf } from "../../domain/dossiers/index.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import type { DossierDocument } from "../dossiers/dossier.document.ts";
import type { AuditChain } from "./audit-chain.ts";
import { changedSince, everything, isLost, type Changed } from "./changed-dossiers.ts";

/** The last link of a dossier's chain as it stood. */
export type Head = {
  readonly ref: string;
  readonly code: string;
  readonly version: number;
  readonly link: string;
};

/**
 * Where the chains ended at an instant, itself a link of a chain: so a history that lost its end, and a dossier that is gone, are
 * found by what was anchored before.
 */
export type AnchorDocument = {
  /** Counts 1, 2, 3 … */
  _id: number;
  /** Machine time. */
  at: Date;
  /** Where the stream of changes was read up to: the next anchor goes on from there. */
  token: ResumeToken;
  heads: Head[];
  /** The highest serial of each agency's day among them: `[prefix, serial]`. */
  serials: [string, number][];
  link: string;
};

const genesis = "anchors";

export function anchorStore(connection: Connection, chain: AuditChain) {
  const anchors = () => driverOf(connection).collection<AnchorDocument>("anchors");
  const dossiers = () => driverOf(connection).collection<DossierDocument>("dossiers");

  async function addAll(changes: AsyncIterable<Changed>, now: Date): Promise<void> {
    let before = await anchors().findOne({}, { sort: { _id: -1 } });
    for await (const { refs, token } of changes) {
      const heads = await headsOf(refs);
      const serials = new Map<string, number>();
      for (const { code } of heads) {
        const [prefix, serial] = codePrefixOf(code);
        serials.set(prefix, Math.max(serial, serials.get(prefix) ?? 0));
      }
      before = await add(before, { at: now, token, heads, serials: [...serials] });
      if (!before) return;
    }
  }

  async function headsOf(refs: readonly string[]): Promise<Head[]> {
    const found = await dossiers()
      .find({ _id: { $in: refs } }, { projection: { code: 1, version: 1, history: { $slice: -1 } } })
      .sort({ _id: 1 })
      .toArray();
    return found.map(({ _id, code, version, history }) => {
      return { ref: _id, code, version, link: history[0]?.link ?? "" };
    });
  }

  /** Null where somebody else has just written the next one. */
  async function add(
    before: AnchorDocument | null,
    of: Omit<AnchorDocument, "_id" | "link">,
  ): Promise<AnchorDocument | null> {
    const unlinked = { _id: (before?._id ?? 0) + 1, ...of };
    const anchor = { ...unlinked, link: chain.link(before?.link ?? genesis, unlinked) };
    try {
      await anchors().insertOne(anchor);
      return anchor;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  return {
    ensureIndexes: () => anchors().createIndex({ at: 1 }),

    /** Anchors the chains of all dossiers that changed since the anchor before. `now`: machine time. */
    anchor: async (now: Date): Promise<void> => {
      const before = await anchors().findOne({}, { sort: { _id: -1 }, projection: { token: 1 } });
      if (!before) return addAll(everything(dossiers()), now);
      try {
        await addAll(changedSince(dossiers(), before.token), now);
      } catch (error) {
        if (!isLost(error)) throw error;
        await addAll(everything(dossiers()), now);
      }
    },

    /** Oldest first, each with whether its own link holds. */
    async *all(): AsyncGenerator<{ readonly anchor: AnchorDocument; readonly holds: boolean }> {
      let previous = genesis;
      let expected = 1;
      for await (const anchor of anchors().find({}).sort({ _id: 1 })) {
        const { link, ...unlinked } = anchor;
        yield { anchor, holds: anchor._id === expected && chain.holds(link, previous, unlinked) };
        previous = link;
        expected = anchor._id + 1;
      }
    },

    /** The last one written before an instant of machine time; null where there is none. */
    lastBefore: (at: Date): Promise<Pick<AnchorDocument, "at" | "link"> | null> =>
      anchors().findOne({ at: { $lt: at } }, { sort: { at: -1, _id: -1 }, projection: { at: 1, link: 1 } }),
  };
}
export type AnchorStore = ReturnType<typeof anchorStore>;
