import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  assertStillCurrent,
  decide,
  scheduleOf,
  take,
  type DossierState,
} from "../../../shared/domain/dossiers/index.ts";
import { accepted, aCommand, after, calendar, morning, refusal, somebody } from "./a-state.ts";

const context = { now: morning, job: "schedule-deadlines" };
const scheduled = (state: DossierState) =>
  take(state, { type: "recordSchedule", ...scheduleOf(state, calendar) }, context)?.state ?? state;
const warned = (state: DossierState) =>
  take(state, { type: "passThreshold", kind: "warning" }, context)?.state ?? state;

describe("A command that rests on an older version", () => {
  test("is taken when only jobs have written since: the schedule, a raised threshold", () => {
    const later = warned(scheduled(accepted()));
    expect(later.version).toBe(3);
    for (const seen of [1, 2, 3]) expect(() => assertStillCurrent(later, seen)).not.toThrow();
    const { state } = decide(later, aCommand.start, {
      now: morning,
      calendar,
      actor: somebody("specialist"),
    });
    expect(state).toMatchObject({ version: 4, status: "processing" });
  });

  test("is refused when a colleague decided something since", () => {
    const later = scheduled(after(scheduled(accepted()), "start"));
    expect(refusal(() => assertStillCurrent(later, 2))).toEqual({
      code: "version-conflict",
      params: { seen: 2, version: 4 },
    });
    expect(() => assertStillCurrent(later, 3)).not.toThrow();
  });

  test("is refused when the resident was handed a new receipt since", () => {
    expect(refusal(() => assertStillCurrent(after(accepted(), "reissueReceipt"), 1)).code).toBe(
      "version-conflict",
    );
  });

  test("is refused for a version that never was: zero, or one from the future", () => {
    for (const seen of [-1, 0, 2, 999]) {
      expect(refusal(() => assertStillCurrent(accepted(), seen)).code).toBe("version-conflict");
    }
  });

  test("is taken exactly when every later line of the history is a job's bookkeeping", () => {
    const writes = fc.array(fc.constantFrom("schedule", "warn", "person"), { maxLength: 12 });
    fc.assert(
      fc.property(writes, fc.integer({ min: 0, max: 20 }), (made, seen) => {
        let state = scheduled(accepted());
        const byPerson = new Set<number>();
        for (const write of made) {
          const before = state.version;
          if (write === "schedule") state = scheduled(state);
          if (write === "warn") state = warned(state);
          if (write === "person") state = after(state, "reissueReceipt");
          if (write === "person") byPerson.add(before + 1);
        }
        const current =
          seen >= 1 && seen <= state.version && [...byPerson].every((version) => version <= seen);
        const assertion = () => assertStillCurrent(state, seen);
        if (current) expect(assertion).not.toThrow();
        else expect(refusal(assertion).code).toBe("version-conflict");
      }),
    );
  });
});

describe("What a job reports", () => {
  test("too late or twice, is dropped without a word", () => {
    const once = warned(scheduled(accepted()));
    expect(take(once, { type: "passThreshold", kind: "warning" }, context)).toBeNull();
    expect(take(accepted(), { type: "passThreshold", kind: "overdue" }, context)).toBeNull();
    const paused = after(scheduled(accepted()), "start", "requestPayment");
    expect(take(paused, { type: "passThreshold", kind: "overdue" }, context)).toBeNull();
  });

  test("names the job as its author, never a person", () => {
    expect(scheduled(accepted()).history.at(-1)).toMatchObject({
      type: "scheduled",
      by: { job: "schedule-deadlines" },
    });
  });
});
