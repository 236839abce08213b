import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { together } from "../../../worker/handlers/together.ts";

/** Jobs as they come: after so many turns of the one at work, with so many entries, of which some cannot be done. */
const jobs = fc.array(
  fc.record({
    after: fc.nat({ max: 3 }),
    entries: fc.array(fc.record({ fails: fc.boolean() }), { minLength: 1, maxLength: 70 }),
  }),
  { minLength: 1, maxLength: 40 },
);

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

test("whatever comes together, each job ends as it would have alone, and no entry that can be done is left", async () => {
  await fc.assert(
    fc.asyncProperty(jobs, async (coming) => {
      const done = new Set<string>();
      let atOnce = 0;
      const batches: { readonly entries: number; readonly jobs: number }[] = [];
      const failing = new Set<string>();
      const handle = together(async (entries) => {
        batches.push({ entries: entries.length, jobs: new Set(entries.map(({ owner }) => owner)).size });
        atOnce += 1;
        await turns(4);
        atOnce -= 1;
        const failed = entries.filter(({ entry }) => failing.has(entry));
        for (const { entry } of entries) if (!failing.has(entry)) done.add(entry);
        if (failed.length > 0) throw new AggregateError(failed, `${failed.length} failed`);
      });
      const outcomes: Promise<string>[] = [];
      for (const [at, { after, entries }] of coming.entries()) {
        await turns(after);
        const owed = entries.map((_, index) => ({ owner: `job ${at}`, entry: `${at}.${index}` }));
        for (const [index, { fails }] of entries.entries()) if (fails) failing.add(`${at}.${index}`);
        outcomes.push(
          handle({ entries: owed }).then(
            () => "done",
            (error: unknown) => (error instanceof AggregateError ? error.message : "?"),
          ),
        );
      }
      const ended = await Promise.all(outcomes);
      const alone = coming.map(({ entries }) => entries.filter(({ fails }) => fails).length);
      expect(ended).toEqual(alone.map((count) => (count === 0 ? "done" : `${count} failed`)));
      const doable = coming.flatMap(({ entries }, at) =>
        entries.flatMap(({ fails }, index) => (fails ? [] : [`${at}.${index}`])),
      );
      expect([...done].toSorted()).toEqual(doable.toSorted());
      expect(atOnce).toBe(0);
      for (const batch of batches) expect(batch.jobs === 1 || batch.entries <= 50).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("with time to spare a job goes at once; those that come while it is at work go next, as one", async () => {
  const batches: string[][] = [];
  const gates: (() => void)[] = [];
  const handle = together(async (entries) => {
    batches.push(entries.map(({ entry }) => entry));
    await new Promise<void>((resolve) => gates.push(resolve));
  });
  const job = (entry: string) => handle({ entries: [{ owner: "a dossier", entry }] });
  const all = [job("first"), job("second"), job("third")];
  expect(batches).toEqual([["first"]]);
  gates.shift()?.();
  await all[0];
  expect(batches).toEqual([["first"], ["second", "third"]]);
  gates.shift()?.();
  await Promise.all(all);
  const later = job("fourth");
  expect(batches.at(-1)).toEqual(["fourth"]);
  gates.shift()?.();
  await later;
});
