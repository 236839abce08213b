import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { toldAhead } from "../../server/realtime/told-ahead.ts";
import type { Beat } from "../../shared/store/outbox/follow-changes.ts";
import { pulseText, readPulse, type ScreenPulse } from "../../shared/store/outbox/pulse.ts";
import { count } from "../support/deep.ts";

const ref = "6b0a58ed79c366b632b673fa";

function pulseOf(version: number): string {
  return pulseText([], { version, status: "processing", agency: "demo", generation: 1, homeReturn: null });
}
function beatOf(version: number): Beat<ScreenPulse, ScreenPulse["of"]> {
  return { from: "dossiers", id: ref, pulse: readPulse(JSON.parse(pulseOf(version)), "dossiers") };
}
function changeOf(version: number) {
  const fields = { version, pulse: pulseOf(version) };
  const nothing = { seen: version - 1, followed: null, done: null, parties: {}, history: [], outbox: [] };
  return { ref, fields, ...nothing };
}

type Write = { readonly version: number; readonly answer: "written" | "not written" | "nobody knows" };

/** Who tries to write which version, and in which order answers and the change stream come. */
const evenings = fc
  .record({
    versions: fc.integer({ min: 1, max: 5 }),
    // Of those who try to write a version one succeeds, or somebody elsewhere does.
    rivals: fc.array(fc.record({ version: fc.integer({ min: 1, max: 5 }), sure: fc.boolean() }), {
      maxLength: 8,
    }),
    chance: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ versions, rivals, chance }) => {
    const written = new Set<number>();
    const writes = rivals
      .filter(({ version }) => version <= versions)
      .map(({ version, sure }): Write => {
        const isFirst = !written.has(version);
        written.add(version);
        const answer = isFirst ? "written" : "not written";
        return { version, answer: sure ? answer : "nobody knows" };
      });
    const steps = [
      ...writes.map((_write, at) => ({ what: "answer" as const, at })),
      ...[...Array(versions).keys()].map((at) => ({ what: "beat" as const, at: at + 1 })),
    ];
    const order = steps
      .map((step) => ({ step, place: chance.next().value ?? 0 }))
      .sort((one, other) => one.place - other.place);
    return { versions, writes, order: order.map(({ step }) => step) };
  });

describe("What a server has written itself", () => {
  test("is told once, whether the answer of the database or the change stream comes first, and whoever else wrote", async () => {
    await fc.assert(
      fc.asyncProperty(evenings, async ({ versions, writes, order }) => {
        const told: number[] = [];
        const ahead = toldAhead(({ pulse }) => {
          if (pulse.of === "dossiers") told.push(pulse.version);
        });
        const answers: (() => void)[] = [];
        const done = writes.map(({ version, answer }) =>
          ahead
            .announce(
              changeOf(version),
              () =>
                new Promise((resolve, reject) => {
                  answers.push(() =>
                    answer === "nobody knows" ? reject(new Error("away")) : resolve(answer === "written"),
                  );
                }),
            )
            .catch(() => false),
        );
        for (const { what, at } of order) {
          if (what === "beat") ahead.hear(beatOf(at));
          else {
            answers[at]?.();
            await done[at];
          }
        }
        expect(told.sort((one, other) => one - other)).toEqual(
          [...Array(versions).keys()].map((at) => at + 1),
        );
      }),
      { numRuns: count(300, 5_000) },
    );
  });

  test("is told as soon as it is on disk, and not before", async () => {
    const told: Beat<ScreenPulse>[] = [];
    const ahead = toldAhead((beat) => told.push(beat));
    await ahead.announce(changeOf(2), async () => {
      expect(told).toEqual([]);
      return true;
    });
    expect(told).toEqual([beatOf(2)]);
    ahead.hear(beatOf(2));
    expect(told).toEqual([beatOf(2)]);
  });

  test("is told again by a change stream that was lost meanwhile: nobody knows what it has told", async () => {
    const told: Beat<ScreenPulse>[] = [];
    const ahead = toldAhead((beat) => told.push(beat));
    await ahead.announce(changeOf(2), async () => true);
    ahead.forget();
    ahead.hear(beatOf(2));
    expect(told).toHaveLength(2);
  });
});
