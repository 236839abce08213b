import { describe, expect, test } from "@jest/globals";
import { scheduleOf, timeliness, type DossierState } from "../../../shared/domain/dossiers/index.ts";
import { accepted, after, calendar, morning } from "./a-state.ts";

const at = (wall: string) => new Date(`${wall.replace(" ", "T")}:00+07:00`);
const planned = (state: DossierState) => scheduleOf(state, calendar);
const thresholds = (state: DossierState) =>
  planned(state).thresholds.map(({ kind, at: when }) => [
    kind,
    new Date(when.getTime() + 7 * 3.6e6).toISOString(),
  ]);

describe("The schedule of a dossier", () => {
  test("warns after three quarters, on the day itself, and one millisecond after the due", () => {
    const state = accepted();
    expect(planned(state).schedule.dueAt).toEqual(at("2026-12-04 17:00"));
    expect(thresholds(after(state, "start"))).toEqual([
      // The specialist's step ends with seven tenths: 5.6 days.
      ["stepOverdue", "2026-12-02T13:48:00.001Z"],
      // Six of eight counted days from 25/11: the end of 2/12.
      ["warning", "2026-12-02T17:00:00.000Z"],
      ["dueToday", "2026-12-04T00:00:00.000Z"],
      ["overdue", "2026-12-04T17:00:00.001Z"],
    ]);
  });

  test("calls the leader when the share of a step is used and the dossier still stands in it", () => {
    const called = (state: DossierState) => thresholds(state).filter(([kind]) => kind === "stepOverdue");
    // Two of eight counted days from 25/11: the end of 26/11.
    expect(called(accepted())).toEqual([["stepOverdue", "2026-11-26T17:00:00.001Z"]]);
    expect(called(after(accepted(), "handOver"))).toEqual([["stepOverdue", "2026-12-02T13:48:00.001Z"]]);
    // 6.8 of eight days are for the leader; the last step ends with the whole, and that is watched already.
    expect(called(after(accepted(), "start", "propose"))).toEqual([
      ["stepOverdue", "2026-12-03T15:24:00.001Z"],
    ]);
    expect(called(after(accepted(), "handOver", "start", "propose", "sign", "finish"))).toEqual([]);
    // A day cannot be divided among the people of an office.
    expect(called(accepted({ code: "1.001193", caseId: "onTime" }))).toEqual([]);
  });

  test("stands still while the clock does: no due, nothing to watch", () => {
    for (const why of ["requestSupplement", "requestPayment", "stop"] as const) {
      const paused = planned(after(accepted(), "start", why));
      expect(paused.schedule.dueAt).toBeNull();
      expect(paused.thresholds).toEqual([]);
    }
  });

  test("is over when nothing is owed any more", () => {
    expect(planned(after(accepted(), "withdraw")).thresholds).toEqual([]);
    expect(planned(after(accepted(), "start", "finish")).thresholds).toEqual([]);
  });

  test("follows the clerk's date where no rule is known, without a warning", () => {
    const promise = { dueAt: at("2026-12-15 17:00"), reason: "Theo quy trình liên thông" };
    const state = accepted({ code: "3.000722", promise });
    expect(planned(state).schedule).toMatchObject({ dueAt: promise.dueAt, provisional: false });
    expect(thresholds(state).map(([kind]) => kind)).toEqual(["dueToday", "overdue"]);
  });

  test("in a year whose holidays are not announced it says so", () => {
    const state = accepted({ at: at("2029-03-01 09:00") });
    expect(planned(state).schedule.provisional).toBe(true);
    expect(planned(accepted()).schedule.provisional).toBe(false);
  });
});

describe("Whether a dossier is in time", () => {
  const due = at("2026-12-04 17:00");
  const processedAt = (when: Date): DossierState => ({
    ...after(accepted(), "start", "finish"),
    processedAt: when,
  });

  test.each([
    ["the day before", at("2026-12-03 23:59"), "early"],
    ["early on the day itself", at("2026-12-04 00:00"), "onTime"],
    ["in the last minute", due, "onTime"],
    ["a millisecond late", new Date(due.getTime() + 1), "overdue"],
  ] as const)("is judged when it is processed: %s", (_when, when, expected) => {
    expect(timeliness(processedAt(when), at("2027-01-01 09:00"))).toBe(expected);
  });

  test("is open while it runs, and nobody is late while the clock stands still", () => {
    const state = after(accepted(), "start");
    expect(timeliness(state, morning)).toBe("running");
    expect(timeliness(state, due)).toBe("running");
    expect(timeliness(state, new Date(due.getTime() + 1))).toBe("overdue");
    expect(timeliness(after(accepted(), "start", "requestPayment"), at("2027-06-01 09:00"))).toBe("paused");
  });
});
