import type { Connection } from "mongoose";
import { isNear } from "../../domain/text/near.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";

type NameWord = { readonly _id: string };

/** What others have learnt meanwhile is known after this long. */
const readAgainMs = 30_000;
/** More would be a search for everybody. */
const mostCandidates = 60;

/**
 * Every folded word that names were made of. Vietnamese has a few thousand syllables, so a word with a typing error is compared with all
 * of them in memory, and the dossiers are then found by the words themselves, through their index, however many there are.
 */
export function nameWords(connection: Connection) {
  const collection = () => driverOf(connection).collection<NameWord>("nameWords");
  let known: ReadonlySet<string> = new Set();
  let readAt = 0;

  async function read(): Promise<ReadonlySet<string>> {
    if (Date.now() - readAt < readAgainMs) return known;
    readAt = Date.now();
    const found = await collection().find({}).toArray();
    known = new Set(found.map(({ _id }) => _id));
    return known;
  }

  return {
    /** Learns the words of names before they are written; for a word that is known it costs nothing. */
    learn: async (keys: readonly string[]): Promise<void> => {
      const words = new Set(keys.flatMap((key) => key.split(" ")).filter((word) => word !== ""));
      const unknown = [...words].filter((word) => !known.has(word));
      if (unknown.length === 0) return;
      try {
        await collection().insertMany(
          unknown.map((_id) => ({ _id })),
          { ordered: false },
        );
      } catch (error) {
        // Another server has learnt some of them already.
        if (!isDuplicateKey(error)) throw error;
      }
      known = new Set([...known, ...unknown]);
    },

    /** The words that somebody may have meant who typed this one with an error in it. */
    meant: async (typed: string): Promise<readonly string[]> => {
      const words = await read();
      return [...words].filter((word) => isNear(typed, word)).slice(0, mostCandidates);
    },
  };
}
export type NameWords = ReturnType<typeof nameWords>;
