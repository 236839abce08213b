/** A stream of numbers that is the same for the same seed, on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of a list that is not empty, each as likely as its weight says. */
  readonly weighted: <T>(list: readonly T[], weightOf: (item: T) => number) => T;
};

/** `parts` name the stream: a dossier that draws from its own leaves all others as they were. */
export function randomOf(...parts: readonly number[]): Random {
  let state = parts.reduce((mixed, part) => Math.imul(mixed ^ part, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function weighted<T>(list: readonly T[], weightOf: (item: T) => number): T {
    let left = next() * list.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of list) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    const last = list.at(-1);
    if (last === undefined) throw new Error("nothing to pick from");
    return last;
  }

  return {
    next,
    int: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (list) => weighted(list, () => 1),
    weighted,
  };
}
