import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { roles, type Actor, type Role } from "../../../shared/domain/accounts/index.ts";
import {
  commandTypes,
  controlSlip,
  decide,
  fold,
  refusalOf,
  scheduleOf,
  stepDueOf,
  stepOf,
  take,
  workflowOf,
  type DossierCommand,
  type DossierState,
} from "../../../shared/domain/dossiers/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";
import type { WorkStep } from "../../../shared/domain/procedures/index.ts";
import { count } from "../../support/deep.ts";
import { agencies, landWorkflow, workflows } from "../procedures/a-workflow.ts";
import { accepted, aCommand, calendar, frozen, refusal, submitted } from "./a-state.ts";

const { own, others } = agencies;
const offices = [own, ...others];

/** Somebody of an office; the account says who. */
const of = (role: Role, agency: string): Actor => ({
  account: `${role} ${agency}`,
  name: "Người Thử Nghiệm",
  role,
  agency,
});
const everybody = offices.flatMap((agency) => roles.map((role) => of(role, agency)));

/** Commands that name nobody and no place: the way alone says where it goes. */
const plain = commandTypes.filter((type) => type !== "assign").map((type) => aCommand[type]);
const holderOf = (state: DossierState) => state.visiting ?? state.agency;

const atWork = new Set(["submitted", "accepted", "processing"]);

function expectWhole(state: DossierState): void {
  const steps = workflowOf(state);
  const { index } = state.position;
  expect(index).toBeGreaterThanOrEqual(0);
  expect(index).toBeLessThan(steps.length);
  expect(fold(state.history, state)).toEqual(state);
  // Nobody has sent it anywhere by hand.
  expect([state.status, state.visiting]).toEqual([state.status, steps[index]?.agency ?? null]);
  // Whoever has it is there, and it is his step.
  if (state.assignee !== null && atWork.has(state.status)) {
    expect(state.assignee).toBe(`${stepOf(state).role} ${holderOf(state)}`);
  }
  const hop = controlSlip(state).at(-1);
  expect([hop?.step, hop?.visiting]).toEqual([stepOf(state).id, state.visiting]);
  const due = stepDueOf(state, calendar);
  const whole = scheduleOf(state, calendar).schedule.dueAt;
  if (due && whole && "share" in stepOf(state)) expect(due.getTime()).toBeLessThanOrEqual(whole.getTime());
}

/** A step of a walk: mostly what somebody may do, now and then anything by anybody. */
const walk = fc.array(
  fc.record({
    pick: fc.nat(),
    wild: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    minutes: fc.integer({ min: 0, max: 3 * 24 * 60 }),
    jobs: fc.boolean(),
  }),
  { minLength: 5, maxLength: 40 },
);

/** What some people may do now, those of the step's own work more often: others would end it at once. */
function likely(state: DossierState): readonly { command: DossierCommand; actor: Actor }[] {
  const moves = new Set(["start", "claim", "handOver", "propose", "sign", "returnForCorrection", "finish"]);
  return everybody.flatMap((actor) =>
    plain.flatMap((command) => {
      if (refusalOf(state, command.type, actor) !== null) return [];
      return Array.from({ length: moves.has(command.type) ? 4 : 1 }, () => ({ command, actor }));
    }),
  );
}

function chosen(state: DossierState, { pick, wild }: { pick: number; wild: boolean }) {
  const possible = likely(state);
  const easy = possible[pick % Math.max(possible.length, 1)];
  if (easy && !wild) return easy;
  const actor = everybody[pick % everybody.length];
  const command = plain[Math.floor(pick / everybody.length) % plain.length];
  if (!actor || !command) throw new Error("nobody is there");
  return { actor, command };
}

function tried(state: DossierState, command: DossierCommand, actor: Actor, now: Date): DossierState | null {
  try {
    return decide(frozen(state), command, { now, calendar, actor }).state;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

test("whatever its way: a dossier lies where the way says, with somebody who is there, and its history tells it", () => {
  const reached = { visiting: 0, signedTwice: 0, givenBack: 0, processed: 0, reopened: 0 };
  const start = fc.record({ workflow: workflows, handedIn: fc.boolean() });
  fc.assert(
    fc.property(start, walk, ({ workflow, handedIn }, steps) => {
      let state = handedIn ? submitted({ workflow }) : accepted({ workflow });
      let now = state.clock.acceptedAt;
      for (const { minutes, jobs, ...wish } of steps) {
        const { command, actor } = chosen(state, wish);
        now = new Date(now.getTime() + minutes * 60_000);
        const next = tried(state, command, actor, now);
        if (next) {
          if (command.type === "sign") expectSigned(state, next, now);
          if (command.type === "finish" && actor.role === "clerk") expect(state.signedAt).not.toBeNull();
          reached.visiting += next.visiting === null ? 0 : 1;
          reached.givenBack += command.type === "returnForCorrection" ? 1 : 0;
          reached.processed += command.type === "finish" ? 1 : 0;
          reached.reopened += command.type === "reopen" ? 1 : 0;
          if (command.type === "sign" && next.signedAt === null) reached.signedTwice += 1;
          state = next;
        }
        if (jobs) {
          const planned = { type: "recordSchedule" as const, ...scheduleOf(state, calendar) };
          state = take(state, planned, { now, job: "test" })?.state ?? state;
        }
        expectWhole(state);
      }
    }),
    { numRuns: count(600, 20_000) },
  );
  // Walks are worth something only if they came everywhere.
  expect(Object.entries(reached).filter(([, times]) => times < 5)).toEqual([]);
});

/** It is signed when the last of its leaders has signed. */
function expectSigned(before: DossierState, after: DossierState, now: Date): void {
  const ahead = workflowOf(before).slice(before.position.index + 1);
  const last = !ahead.some(({ role }) => role === "leader");
  expect(after.signedAt).toEqual(last ? now : before.signedAt);
  expect(after.position.index).toBe(before.position.index + 1);
}

describe("The way of a land dossier", () => {
  const [theirs] = others;
  const at = (hour: number) => new Date(`2026-11-23T${String(hour).padStart(2, "0")}:00:00+07:00`);
  const give = (state: DossierState, command: DossierCommand, actor: Actor, hour: number) =>
    decide(state, command, { now: at(hour), calendar, actor }).state;
  const where = (state: DossierState) => [stepOf(state).id, state.visiting, state.assignee];

  function surveyed(): DossierState {
    let state = give(accepted({ workflow: landWorkflow }), { type: "handOver" }, of("clerk", own), 10);
    expect(where(state)).toEqual(["survey", theirs, null]);
    state = give(state, { type: "start" }, of("specialist", theirs), 11);
    expect(where(state)).toEqual(["survey", theirs, `specialist ${theirs}`]);
    return state;
  }

  test("leads to the land office and home again by hand-overs that name no place", () => {
    const home = give(surveyed(), { type: "handOver" }, of("specialist", theirs), 14);
    expect(where(home)).toEqual(["appraisal", null, null]);
  });

  test("is started at once by the wrong office: it goes to the right one, and is nobody's there", () => {
    const state = give(accepted({ workflow: landWorkflow }), { type: "start" }, of("specialist", own), 10);
    expect([state.status, ...where(state)]).toEqual(["processing", "survey", theirs, null]);
  });

  test("proposed from the land office and given back, it is again whose it was, there", () => {
    let state = give(surveyed(), { type: "propose" }, of("specialist", theirs), 14);
    expect(where(state)).toEqual(["leader", null, null]);
    const correction = { type: "returnForCorrection", reason: "content" } as const;
    state = give(state, correction, of("leader", own), 15);
    expect(where(state)).toEqual(["survey", theirs, `specialist ${theirs}`]);
  });

  test("sent elsewhere by hand, it stays there as long as the way names no place", () => {
    const byHand = { type: "handOver", step: "appraisal", agency: others[1] } as const;
    let state = give(surveyed(), byHand, of("specialist", theirs), 14);
    expect(where(state)).toEqual(["appraisal", others[1], null]);
    state = give(state, { type: "propose" }, of("specialist", others[1]), 15);
    expect(where(state)).toEqual(["leader", others[1], null]);
  });

  test("given back by the leader here, what another office proposed goes to who has done so there", () => {
    let state = give(accepted(), { type: "handOver", agency: theirs }, of("clerk", own), 10);
    state = give(state, { type: "start" }, of("specialist", theirs), 11);
    state = give(state, { type: "propose" }, of("specialist", theirs), 12);
    state = give(state, { type: "handOver", step: "leader", agency: own }, of("leader", theirs), 13);
    state = give(state, { type: "returnForCorrection", reason: "content" }, of("leader", own), 14);
    expect(where(state)).toEqual(["specialist", theirs, `specialist ${theirs}`]);
  });

  test("of two leaders neither is stood in for by who has proposed it, and the last one makes it signed", () => {
    const twice = landWorkflow.toSpliced(2, 1, { id: "consultation", role: "leader", share: 0.5 });
    const clerk = of("clerk", own);
    let state = give(accepted({ workflow: twice }), { type: "handOver", agency: own }, clerk, 10);
    state = give(state, { type: "start" }, of("specialist", own), 11);
    state = give(state, { type: "propose" }, of("specialist", own), 12);
    expect(where(state)).toEqual(["consultation", null, null]);
    const standIn = { ...of("leader", own), account: `specialist ${own}`, onBehalfOf: `leader ${own}` };
    expect(refusalOf(state, "sign", standIn)).toBe("ownProposal");
    state = give(state, { type: "sign" }, of("leader", own), 13);
    expect([...where(state), state.signedAt]).toEqual(["leader", null, null, null]);
    expect(refusalOf(state, "sign", standIn)).toBe("ownProposal");
    expect(refusalOf(state, "finish", clerk)).toBe("turn");
    state = give(state, { type: "sign" }, of("leader", own), 14);
    expect([...where(state), state.signedAt]).toEqual(["handBack", null, null, at(14)]);
    expect(refusalOf(state, "finish", clerk)).toBeNull();
  });

  test("a way without a leader ahead: nobody can propose, and the desk does not offer it", () => {
    const early: readonly WorkStep[] = [
      { id: "counter", role: "clerk", share: 0.2 },
      { id: "leader", role: "leader", share: 0.2 },
      { id: "specialist", role: "specialist", share: 0.4 },
      { id: "handBack", role: "clerk", share: 0.2 },
    ];
    const clerk = of("clerk", own);
    const moved = give(accepted({ workflow: early }), { type: "handOver", step: "specialist" }, clerk, 10);
    const state = give(moved, { type: "start" }, of("specialist", own), 11);
    expect(refusalOf(state, "propose", of("specialist", own))).toBe("pointless");
    const { code, params } = refusal(() => give(state, { type: "propose" }, of("specialist", own), 12));
    expect([code, params]).toEqual(["unknown-step", { step: "leader" }]);
  });

  test("a way of a leader alone: given back and reopened, it is the work of those there are", () => {
    const short: readonly WorkStep[] = [
      { id: "counter", role: "clerk", share: 0.4 },
      { id: "leader", role: "leader", share: 0.4 },
      { id: "handBack", role: "clerk", share: 0.2 },
    ];
    const leader = of("leader", own);
    let state = give(accepted({ workflow: short }), { type: "start" }, leader, 10);
    state = give(state, { type: "sign" }, leader, 11);
    expect(where(state)).toEqual(["handBack", null, null]);
    state = give(state, { type: "finish" }, of("clerk", own), 12);
    state = give(state, { type: "reopen", decision: "01/QĐ" }, leader, 13);
    expect(where(state)).toEqual(["leader", null, null]);
  });
});
