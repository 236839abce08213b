import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { areOneEditApart, isNear } from "../../../shared/domain/text/near.ts";
import { count } from "../../support/deep.ts";

/** The same by the book: optimal string alignment distance, every cell of its table. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_cell, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = table[i];
      if (row) {
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
        if (swapped) row[j] = Math.min(row[j] ?? Infinity, at(i - 2, j - 2) + 1);
      }
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "n", "g"), maxLength: 7 });

describe("A word with a typing error in it", () => {
  test("is one edit away exactly when the textbook says so", () => {
    fc.assert(
      fc.property(word, word, (a, b) => expect(areOneEditApart(a, b)).toBe(distance(a, b) <= 1)),
      { numRuns: count(3_000, 100_000) },
    );
  });

  test("is near a word when it is one edit from a beginning of it, and long enough to tell", () => {
    fc.assert(
      fc.property(word, word, (typed, whole) => {
        const beginnings = [...Array(whole.length + 1).keys()].map((length) => whole.slice(0, length));
        const near = typed.length > 2 && beginnings.some((beginning) => distance(typed, beginning) <= 1);
        expect(isNear(typed, whole)).toBe(whole.startsWith(typed) || near);
      }),
      { numRuns: count(3_000, 100_000) },
    );
  });
});
