import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { groupCommit } from "../../../shared/store/group-commit.ts";

/** A disk that writes what it is given when told to, and notes what it was given. */
function aDisk() {
  const batches: (readonly [group: string, items: readonly number[]])[] = [];
  const waiting: (() => void)[] = [];
  return {
    batches,
    write: (group: string, items: readonly number[]) =>
      new Promise<{ value: string }[]>((resolve, reject) => {
        batches.push([group, items]);
        waiting.push(() => {
          if (items.some((item) => item < 0)) reject(new Error(`poisoned: ${items.join(" ")}`));
          else resolve(items.map((item) => ({ value: `${group} ${item}` })));
        });
      }),
    /** Lets the writes that are under way end, and what follows from them, until nothing is under way. */
    settle: async () => {
      for (let quiet = 0; quiet < 5; quiet += 1) {
        for (const end of waiting.splice(0)) {
          end();
          quiet = 0;
        }
        await Promise.resolve();
      }
    },
    underWay: () => waiting.length,
  };
}

describe("Writing together", () => {
  test("a lone caller is written at once: nothing waits for company", () => {
    const disk = aDisk();
    void groupCommit({ most: 10, write: disk.write })("ward", 1);
    expect(disk.batches).toEqual([["ward", [1]]]);
  });

  test("while a batch is under way the next one gathers, and nobody overtakes", async () => {
    const disk = aDisk();
    const commit = groupCommit({ most: 3, write: disk.write });
    const answers = [1, 2, 3, 4, 5, 6].map((item) => commit("ward", item));
    await disk.settle();
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5, 6].map((item) => `ward ${item}`));
    expect(disk.batches).toEqual([
      ["ward", [1]],
      ["ward", [2, 3, 4]],
      ["ward", [5, 6]],
    ]);
  });

  test("groups do not wait for one another, and within one there is one batch at a time", () => {
    const disk = aDisk();
    const commit = groupCommit({ most: 10, write: disk.write });
    for (const item of [1, 2, 3]) for (const group of ["a", "b"]) void commit(group, item);
    expect(disk.underWay()).toBe(2);
    expect(disk.batches.map(([group]) => group)).toEqual(["a", "b"]);
  });

  test("a poisoned item fails alone: all others of its batch are written", async () => {
    const disk = aDisk();
    const commit = groupCommit({ most: 100, write: disk.write });
    const answers = [1, 2, 3, -4, 5, 6, 7].map((item) => commit("ward", item));
    const settled = Promise.allSettled(answers);
    await disk.settle();
    expect((await settled).map((one) => (one.status === "fulfilled" ? one.value : "failed"))).toEqual([
      "ward 1",
      "ward 2",
      "ward 3",
      "failed",
      "ward 5",
      "ward 6",
      "ward 7",
    ]);
  });

  test("a writer that forgets an answer is found out: its caller is told, not left waiting", async () => {
    const commit = groupCommit<number, string>({ most: 10, write: async () => [] });
    await expect(commit("ward", 1)).rejects.toThrow("answer");
  });

  test("whoever comes when, each gets its own answer, and a poisoned one never spoils another", async () => {
    const arrivals = fc.array(
      fc.record({
        group: fc.constantFrom("a", "b"),
        poisoned: fc.oneof(
          { weight: 5, arbitrary: fc.constant(false) },
          { weight: 1, arbitrary: fc.constant(true) },
        ),
        settleAfter: fc.boolean(),
      }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 8 }), async (who, most) => {
        const disk = aDisk();
        const commit = groupCommit({ most, write: disk.write });
        const answers: Promise<string>[] = [];
        for (const [at, { group, poisoned, settleAfter }] of who.entries()) {
          const answer = commit(group, poisoned ? -at - 1 : at);
          answer.catch(() => undefined);
          answers.push(answer);
          if (settleAfter) await disk.settle();
        }
        await disk.settle();
        const settled = await Promise.allSettled(answers);
        for (const [at, { group, poisoned }] of who.entries()) {
          const one = settled[at];
          if (poisoned) expect(one).toMatchObject({ status: "rejected" });
          else expect(one).toEqual({ status: "fulfilled", value: `${group} ${at}` });
        }
        for (const [, items] of disk.batches) expect(items.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
