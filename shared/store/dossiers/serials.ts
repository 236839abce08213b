import type { Collection } from "mongodb";
import type { DossierDocument } from "./dossier.document.ts";

/** Days an office may still be writing on: today, and yesterday around midnight. */
const mostRemembered = 1_000;

/**
 * The next serial of each agency's day. The codes themselves are the counter: the highest one on the disk of the
 * majority, read once and then counted on from what this process has written.
 */
export function serials(dossiers: () => Collection<DossierDocument>) {
  const last = new Map<string, number>();

  async function readLast(prefix: string): Promise<number> {
    const [found] = await dossiers()
      .aggregate<{ last: number }>([
        // A code ends in digits, so everything of the day lies between these two.
        { $match: { code: { $gte: prefix, $lt: `${prefix}:` } } },
        { $project: { _id: 0, serial: { $toInt: { $substrBytes: ["$code", prefix.length, -1] } } } },
        { $group: { _id: null, last: { $max: "$serial" } } },
      ])
      .toArray();
    return found?.last ?? 0;
  }

  return {
    /** The last serial given under a prefix such as `H29.162-261123-`; 0 before the first. */
    lastOf: async (prefix: string): Promise<number> => {
      const known = last.get(prefix);
      if (known !== undefined) return known;
      const found = await readLast(prefix);
      if (last.size >= mostRemembered) last.clear();
      last.set(prefix, found);
      return found;
    },
    /** Serials up to this one are on disk. */
    given: (prefix: string, serial: number): void => {
      last.set(prefix, serial);
    },
    /** Somebody else may have given serials: read again before the next one. */
    forget: (prefix: string): void => {
      last.delete(prefix);
    },
  };
}
export type Serials = ReturnType<typeof serials>;
