import { describe, expect, test } from "@jest/globals";
import { accept, type Acceptance } from "../../../shared/domain/dossiers/index.ts";
import type { ProcedureVersion, WorkStep } from "../../../shared/domain/procedures/index.ts";
import { landWorkflow } from "../procedures/a-workflow.ts";
import { anAcceptance, calendar, catalogued, morning, refusal, somebody } from "./a-state.ts";

function take(code: string, changes: Partial<Acceptance> = {}, now = morning) {
  const actor = somebody("clerk");
  const context = { ref: "ref", now, actor, calendar, workflow: null, ...catalogued(code) };
  return accept({ ...anAcceptance, ...changes }, context);
}
const refused = (code: string, changes: Partial<Acceptance>) => refusal(() => take(code, changes)).code;

describe("Accepting a dossier", () => {
  test("promises at once, in version 1, what the rule says", () => {
    const { state, events } = take("1.013831");
    const [event] = events;
    expect(state).toMatchObject({
      version: 1,
      status: "accepted",
      agency: "H29.162",
      generation: 1,
      schedule: null,
    });
    expect(state.history).toEqual(events);
    expect(state.clock).toEqual({ acceptedAt: morning, verificationAt: null, pauses: [], extension: null });
    // Eight working days from Monday 23/11: 24/11 is a holiday.
    expect(state.promise).toEqual({ dueAt: new Date("2026-12-04T17:00:00+07:00"), basis: "rule" });
    expect(event).toMatchObject({ type: "accepted", by: { account: "account-clerk", role: "clerk" } });
  });

  test("keeps the revision and the case it was accepted under", () => {
    expect(take("2.000884").state.procedure).toEqual({
      key: "catalogue:2.000884",
      code: "2.000884",
      revision: 1,
      caseId: "signature",
    });
  });

  test("after the cut-off a same-day promise is for the next counted day", () => {
    const late = take("1.001193", {}, new Date("2026-11-23T15:00:01+07:00"));
    expect(late.state.promise.dueAt).toEqual(new Date("2026-11-25T17:00:00+07:00"));
  });

  test.each([
    [
      "both must come for a marriage",
      "1.000894",
      { returnMode: "home", hasHomeAddress: true },
      "home-return-not-allowed",
    ],
    ["a way home needs an address", "2.000884", { returnMode: "home" }, "address-required"],
    ["land needs its parcel", "1.013831", { hasLand: false }, "land-details-required"],
    ["a birth needs its persons", "1.001193", { hasCivilStatus: false }, "civil-status-details-required"],
    ["a bundle without a rule needs a date", "3.000722", {}, "promise-required"],
  ] as const)("%s", (_why, code, changes, expected) => {
    expect(refused(code, changes)).toBe(expected);
  });

  test("where no rule is known the clerk's date is the promise, and it lies ahead", () => {
    const dueAt = new Date("2026-12-15T17:00:00+07:00");
    const { state } = take("3.000722", { promise: { dueAt, reason: "Theo quy trình liên thông" } });
    expect(state.promise).toEqual({ dueAt, basis: "clerk" });
    for (const passed of [morning, new Date(morning.getTime() - 1)]) {
      expect(refused("3.000722", { promise: { dueAt: passed, reason: "Nhầm" } })).toBe("promise-in-the-past");
    }
  });

  test("where a rule is known, a clerk's date is refused rather than silently dropped", () => {
    const dueAt = new Date("2026-12-15T17:00:00+07:00");
    expect(refused("1.013831", { promise: { dueAt, reason: "Muốn khác" } })).toBe("promise-not-expected");
  });

  test("goes the agency's own way, else that of the procedure's version, else that of all", () => {
    const { procedure, version, procedureCase } = catalogued("1.013831");
    const published = { ...version, workflow: landWorkflow.toReversed() };
    const way = (own: readonly WorkStep[] | null, of: ProcedureVersion) => {
      const context = { ref: "ref", now: morning, actor: somebody("clerk"), calendar };
      const more = { procedure, version: of, procedureCase, workflow: own };
      return accept(anAcceptance, { ...context, ...more }).state.workflow;
    };
    expect(way(landWorkflow, published)).toEqual(landWorkflow);
    expect(way(null, published)).toEqual(published.workflow);
    expect([way(landWorkflow, version), way(null, version)]).toEqual([landWorkflow, null]);
  });

  test("writes no person into history, only their digest", () => {
    expect(Object.keys(take("2.000884").events[0] ?? {}).sort()).toEqual(
      "agency at by fee partiesDigest procedure promise returnMode rule type version workflow".split(" "),
    );
  });
});
