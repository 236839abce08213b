import mongoose, { type Connection } from "mongoose";
import { Procedure, type ProcedureSummary } from "../../contracts/procedures.ts";
import {
  catalogue,
  mergeCatalogue,
  mergeImported,
  rankOf,
  wordsOf,
  type Merged,
  type ProcedureField,
} from "../../domain/procedures/index.ts";
import { briefCache } from "../brief-cache.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import { toDocument, toProcedure, toSummary, type SummaryDocument } from "./procedure-mapping.ts";
import { defineProcedureModel, type ProcedureDocument } from "./procedure.model.ts";

export interface ProcedureSearch {
  readonly q?: string;
  readonly field?: ProcedureField;
  /** Only those that an administrator has to look at. */
  readonly flagged?: boolean;
  /** 1 to 100; 20 when left out. */
  readonly limit?: number;
}

/** More than any office's search has to rank; a longer query narrows it. */
const mostCandidates = 500;
const longestQuery = 12;

/**
 * Procedures: ours and the imported ones side by side. Imports never touch ours: they have keys of their own, and
 * where one code has several descriptions the reader gets ours, then the ministry's, then a province's.
 *
 * @param options.cacheMs how long another process's import may go unnoticed by `findByCode`; 2000 by default
 */
export function procedureStore(connection: Connection, options: { readonly cacheMs?: number } = {}) {
  const model = defineProcedureModel(connection);
  const byCode = briefCache<Procedure | null>(options.cacheMs ?? 2000);

  async function readKey(key: string): Promise<{ procedure: Procedure; writes: number } | null> {
    const document = await model.findById(key).lean<ProcedureDocument>();
    return document && { procedure: toProcedure(document), writes: document.writes };
  }

  /** Writes what `merge` makes of the stored procedure; again when somebody else was faster. */
  async function save(key: string, merge: (stored: Procedure | null) => Merged): Promise<Merged> {
    for (;;) {
      const stored = await readKey(key);
      const merged = merge(stored?.procedure ?? null);
      if (merged.outcome === "unchanged") return merged;
      const document = toDocument(Procedure.parse(merged.procedure), (stored?.writes ?? 0) + 1);
      if (await write(document, stored?.writes ?? null)) return merged;
    }
  }

  async function write(document: ProcedureDocument, writes: number | null): Promise<boolean> {
    const { _id, code } = document;
    try {
      if (writes === null) await model.create(document);
      else if ((await model.replaceOne({ _id, writes }, document)).matchedCount === 0) return false;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
    byCode.forget(code);
    return true;
  }

  /** Those that the desk offers under their code: of what it does not, nobody has to settle anything. */
  async function offered(documents: readonly SummaryDocument[]): Promise<readonly SummaryDocument[]> {
    const codes = documents.map(({ code }) => code);
    const all = await model
      .find({ code: mongoose.trusted({ $in: codes }) }, { code: 1 })
      .sort({ origin: 1, _id: 1 })
      .lean<Pick<SummaryDocument, "_id" | "code">[]>();
    const best = new Set(firstOfEachCode(all).map(({ _id }) => _id));
    return documents.filter(({ _id }) => best.has(_id));
  }

  return {
    ensureIndexes: () => model.createIndexes(),

    /** The description of a code that the desk offers, with all its versions. */
    findByCode: (code: string): Promise<Procedure | null> =>
      byCode.get(code, async () => {
        const found = await model.findOne({ code }).sort({ origin: 1, _id: 1 }).lean<ProcedureDocument>();
        return found && toProcedure(found);
      }),

    /** The description a dossier was accepted under. */
    findByKey: async (key: string): Promise<Procedure | null> => (await readKey(key))?.procedure ?? null,

    /**
     * Procedures with every typed word at the beginning of one of their words, without regard to marks; best
     * first, one for each code. Nothing typed: all of them, ours first.
     */
    search: async ({
      q = "",
      field,
      flagged = false,
      limit = 20,
    }: ProcedureSearch): Promise<readonly ProcedureSummary[]> => {
      const words = wordsOf(q).slice(0, longestQuery);
      if (words.length === 0 && q.trim() !== "") return [];
      const filter = {
        ...(field && { field }),
        ...(flagged && { flagged }),
        // Words are letters and digits only: nothing in them means anything to a regular expression.
        ...(words.length > 0 && {
          $and: words.map((word) => ({ words: mongoose.trusted({ $regex: `^${word}` }) })),
        }),
      };
      const found = await model
        .find(filter, { versions: 0, words: 0, writes: 0 })
        .sort({ origin: 1, _id: 1 })
        .limit(mostCandidates)
        .lean<SummaryDocument[]>();
      const ranked = found
        .map((document) => ({ document, rank: rankOf(document, q) }))
        .toSorted((a, b) => (q === "" ? 0 : compare(a.rank, b.rank)));
      const first = firstOfEachCode(ranked.map(({ document }) => document));
      return (flagged ? await offered(first) : first)
        .slice(0, Math.min(Math.max(limit, 1), 100))
        .map(toSummary);
    },

    /**
     * Stores freshly read procedures and says of each, in their order, what became of it.
     * @param today YYYY-MM-DD, from which changed content holds when it names no later day
     */
    upsertImported: async (procedures: readonly Procedure[], today: string): Promise<readonly Merged[]> => {
      const merged: Merged[] = [];
      for (const read of procedures) {
        merged.push(await save(read.key, (stored) => mergeImported(stored, read, today)));
      }
      return merged;
    },

    /** Our own procedures; again is a silent no-op. */
    seedCatalogue: async (): Promise<readonly Merged[]> => {
      const merged: Merged[] = [];
      for (const ours of catalogue) {
        merged.push(await save(ours.key, (stored) => mergeCatalogue(stored, ours)));
      }
      return merged;
    },
  };
}
export type ProcedureStore = ReturnType<typeof procedureStore>;

function firstOfEachCode<T extends Pick<SummaryDocument, "code">>(documents: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return documents.filter(({ code }) => !seen.has(code) && seen.add(code));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
