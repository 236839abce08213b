import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { expectedWait, type Sitting, type Ticket } from "../../../shared/domain/after-hours/index.ts";
import { after, anEvening, at, binh, resident } from "./an-evening.ts";

/** So many numbers drawn at half past five; then called at the given minutes after six, by turns at two counters. */
function called(numbers: number, minutes: readonly number[]): Sitting {
  const many = anEvening({ perSlot: 20, counters: ["1", "2"] });
  let sitting = after(many, { type: "open" }, "17:20");
  for (let drawn = 0; drawn < numbers; drawn += 1)
    sitting = after(sitting, { type: "draw", procedure: "2.000884" }, "17:30", resident);
  for (const [call, minute] of minutes.entries()) {
    const now = new Date(at("18:00").getTime() + minute * 60_000);
    const [counter, by] = call % 2 === 0 ? (["1", undefined] as const) : (["2", binh] as const);
    const busy = sitting.tickets.find((one: Ticket) => one.state === "serving" && one.counter === counter);
    if (busy) sitting = after(sitting, { type: "serve", number: busy.number, dossier: null }, now, by);
    sitting = after(sitting, { type: "call", counter }, now, by);
  }
  return sitting;
}

describe("About how long somebody waits who comes now", () => {
  test("is nothing where nobody waits, and unknown before four have been called", () => {
    expect(expectedWait(called(0, []))).toBe(0);
    expect(expectedWait(called(5, [0, 5, 10]))).toBeNull();
    expect(expectedWait(called(4, [0, 5, 10, 15]))).toBe(0);
    expect(expectedWait(called(5, [0, 5, 10, 15]))).toBe(5);
  });

  test("is not told by a break of the counters, nor by two calls in a row", () => {
    expect(expectedWait(called(12, [0, 4, 8, 38, 42, 46]))).toBe(6 * 4);
    expect(expectedWait(called(12, [0, 4, 8, 8, 12, 16]))).toBe(6 * 4);
  });

  test("is the length of the lane at the pace of the calls, whatever both are", () => {
    const steady = fc.record({
      gap: fc.integer({ min: 1, max: 6 }),
      calls: fc.integer({ min: 4, max: 15 }),
      waiting: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(steady, ({ gap, calls, waiting }) => {
        const minutes = Array.from({ length: calls }, (_, call) => call * gap);
        expect(expectedWait(called(calls + waiting, minutes))).toBe(waiting * gap);
      }),
      { numRuns: 50 },
    );
  });
});
