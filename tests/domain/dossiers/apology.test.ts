import { describe, expect, test } from "@jest/globals";
import {
  decide,
  jobsAfter,
  lastApology,
  proposeDate,
  scheduleOf,
  take,
  type ApologyReason,
  type DossierCommand,
  type DossierState,
} from "../../../shared/domain/dossiers/index.ts";
import type { Role } from "../../../shared/domain/accounts/index.ts";
import { accepted, aCommand, after, calendar, refusal, somebody } from "./a-state.ts";

const at = (wall: string) => new Date(`${wall.replace(" ", "T")}:00+07:00`);
const why: ApologyReason = { kind: "otherAgency", note: null };
const by = (state: DossierState, command: DossierCommand, now: Date, role: Role = "leader") =>
  decide(state, command, { now, calendar, actor: somebody(role) });
/** What the schedule job writes. */
const planned = (state: DossierState, changes: { calendarChanged?: true; dueAt?: Date } = {}) => {
  const { dueAt, ...more } = changes;
  const of = scheduleOf(state, calendar);
  const schedule = { ...of.schedule, ...(dueAt && { dueAt }) };
  const report = { type: "recordSchedule", ...of, schedule, ...more } as const;
  return take(state, report, { now: at("2026-11-24 09:00"), job: "schedule-deadlines" })?.state ?? state;
};
const proposed = at("2026-12-10 17:00");
const pass = (state: DossierState) =>
  take(
    state,
    { type: "passThreshold", kind: "overdue", proposed },
    { now: at("2026-12-04 17:01"), job: "w" },
  );

describe("The one extension", () => {
  // Three working days, as in worked example 26.
  const three = after(planned(accepted({ code: "1.004873", at: at("2026-11-20 10:00") })), "start");
  const extend = { ...aCommand.extend, reason: why };

  test("moves the due from 26/11 to 1/12, and the office owes an apology; the promise stays", () => {
    expect(three.schedule?.dueAt).toEqual(at("2026-11-26 17:00"));
    const { state, events } = by(three, extend, at("2026-11-25 09:00"));
    expect(planned(state).schedule?.dueAt).toEqual(at("2026-12-01 17:00"));
    expect(state.promise).toEqual(three.promise);
    const [event] = events;
    expect(event && jobsAfter(event, state)).toEqual(["schedule-deadlines", "notify"]);
    expect(event).toMatchObject({ type: "extended", limit: extend.limit, reason: why });
    expect(state.apology).toEqual({
      cause: "extension",
      since: at("2026-11-25 09:00"),
      was: at("2026-11-26 17:00"),
      proposed: at("2026-12-01 17:00"),
    });
  });

  test("is given once, also through the apology, and only where a rule is known", () => {
    const { state } = by(three, extend, at("2026-11-25 09:00"));
    const again = () => by(state, extend, at("2026-11-25 10:00"));
    expect(refusal(again).code).toBe("extension-already-given");
    const withApology = { ...aCommand.apologise, extend: extend.limit };
    const sideways = () => by(state, withApology, at("2026-11-25 10:00"));
    expect(refusal(sideways).code).toBe("extension-already-given");
    const promise = { dueAt: proposed, reason: "Theo quy trình liên thông" };
    const handmade = accepted({ code: "3.000722", promise });
    expect(refusal(() => by(handmade, extend, at("2026-11-25 09:00"))).code).toBe("extension-needs-rule");
  });

  test("a clerk may apologise, but not extend by the way", () => {
    const { state } = by(three, extend, at("2026-11-25 09:00"));
    const give = () =>
      by(state, { ...aCommand.apologise, extend: extend.limit }, at("2026-11-25 10:00"), "clerk");
    expect(refusal(give)).toEqual({
      code: "role-not-allowed",
      params: { role: "clerk", command: "extend" },
    });
  });
});

describe("An apology", () => {
  const running = after(planned(accepted()), "start");

  test("is owed once the due is passed, and the job that comes again raises it no more", () => {
    const late = pass(running)?.state;
    if (!late) throw new Error("not raised");
    expect(late.apology).toMatchObject({ cause: "overdue", was: at("2026-12-04 17:00"), proposed });
    expect(pass(late)).toBeNull();
    expect(pass(planned(late))).toBeNull();
  });

  test("is not owed for a pause, however far the due moves", () => {
    const paused = planned(after(running, "requestSupplement"));
    expect(paused.apology).toBeNull();
    expect(planned(after(paused, "receiveSupplement")).apology).toBeNull();
    expect(planned(running, { dueAt: proposed }).apology).toBeNull();
  });

  test("is owed when the calendar makes the due later, not when earlier or the same", () => {
    const later = planned(running, { calendarChanged: true, dueAt: proposed });
    expect(later.apology).toMatchObject({ cause: "calendar", was: at("2026-12-04 17:00"), proposed });
    expect(planned(later, { calendarChanged: true, dueAt: proposed }).apology).toEqual(later.apology);
    expect(planned(running, { calendarChanged: true }).apology).toBeNull();
    const earlier = { calendarChanged: true, dueAt: at("2026-12-03 17:00") } as const;
    expect(planned(running, earlier).apology).toBeNull();
  });

  test("is settled with the proposed or another date, which is after now and after the old one", () => {
    const late = pass(running)?.state ?? running;
    const now = at("2026-12-07 09:00");
    const settled = by(late, { ...aCommand.apologise, reason: why }, now, "clerk").state;
    expect(settled.apology).toBeNull();
    expect(lastApology(settled)).toMatchObject({
      cause: "overdue",
      reason: why,
      was: at("2026-12-04 17:00"),
      newDate: proposed,
    });
    // Saturday 12/12 is no working day.
    const named = by(late, { ...aCommand.apologise, date: "2026-12-12" }, now).state;
    expect(lastApology(named)?.newDate).toEqual(at("2026-12-14 17:00"));
    const early = () => by(late, { ...aCommand.apologise, date: "2026-12-04" }, now);
    expect(refusal(early).code).toBe("new-date-too-early");
    const silent = { ...aCommand.apologise, reason: { kind: "other", note: null } } as const;
    expect(refusal(() => by(late, silent, now)).code).toBe("apology-reason-required");
    expect(refusal(() => by(settled, aCommand.apologise, now)).code).toBe("no-apology-owed");
  });

  test("moves the clerk's own date where no rule is known; the schedule follows it", () => {
    const promise = { dueAt: proposed, reason: "Theo quy trình liên thông" };
    const handmade = accepted({ code: "3.000722", promise });
    const command = { ...aCommand.apologise, date: "2026-12-15" };
    const { state, events } = by(handmade, command, at("2026-12-01 09:00"), "clerk");
    expect(events.flatMap((event) => jobsAfter(event, state))).toEqual(["schedule-deadlines", "notify"]);
    expect(scheduleOf(state, calendar).schedule.dueAt).toEqual(at("2026-12-15 17:00"));
    expect(state.promise.dueAt).toEqual(proposed);
  });

  test("proposes a share of the limit, at least a counted day, never in the past", () => {
    const of = (now: string) => proposeDate(running, calendar, { now: at(now), share: 0.5 });
    // Four of eight working days after 4/12; later on, after today.
    expect(of("2026-12-04 17:01")).toEqual(at("2026-12-10 17:00"));
    expect(of("2026-12-21 09:00")).toEqual(at("2026-12-25 17:00"));
  });
});
