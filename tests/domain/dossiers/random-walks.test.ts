import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { roles } from "../../../shared/domain/accounts/index.ts";
import {
  commandTypes,
  decide,
  evolve,
  returnModes,
  roadOf,
  scheduleOf,
  stepRole,
  take,
  turnOf,
  type DossierState,
} from "../../../shared/domain/dossiers/index.ts";
import { count } from "../../support/deep.ts";
import { accepted, aCommand, calendar, frozen, refusal, submitted } from "./a-state.ts";
import { beginning, possibleIn, refusalForeseen, remember, whoGives, type Memory } from "./office-model.ts";
import { pausedNumbers, statusByNumber, stepRoles } from "./office-table.ts";

const procedures = ["1.013831", "1.004873", "2.000884", "1.001193", "1.013967"] as const;
const steps = fc.array(
  fc.record({
    // Mostly what is possible by somebody who may, so that walks get far; a number picks from that.
    command: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...commandTypes) },
      { weight: 3, arbitrary: fc.nat(99) },
    ),
    role: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...roles) },
      { weight: 4, arbitrary: fc.constant(null) },
    ),
    /** Somebody else of the same role. */
    colleague: fc.oneof(
      { weight: 4, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    // Now and then the clock runs back, as between two servers that disagree.
    minutes: fc.oneof(
      fc.constant(0),
      fc.integer({ min: -90, max: -1 }),
      fc.integer({ min: 0, max: 6 * 24 * 60 }),
    ),
    /** Whether the schedule job, and the sweep for thresholds, come by after it. */
    jobs: fc.boolean(),
  }),
  { minLength: 5, maxLength: 50 },
);

function expectWhole(state: DossierState, memory: Memory, start: DossierState): void {
  expect(state.status).toBe(statusByNumber[memory.number]);
  expect(state.version).toBe(memory.version);
  expect(state.history.map(({ version }) => version)).toEqual(
    [...Array(memory.version).keys()].map((n) => n + 1),
  );
  expect(state.generation).toBe(memory.generation);
  expect([state.position.index, stepRole(state)]).toEqual([memory.step, stepRoles[memory.step]]);
  expect([state.assignee, state.signedAt !== null]).toEqual([memory.assignee, memory.signed]);

  const blank: DossierState = { ...start, version: 0, history: [] };
  expect(state.history.reduce(evolve, blank)).toEqual(state);

  const open = state.clock.pauses.filter(({ to }) => to === null);
  expect(open).toHaveLength(pausedNumbers.has(memory.number) ? 1 : 0);
  expect(state.clock.pauses).toHaveLength(memory.pauses);
  for (const [at, { from, to }] of state.clock.pauses.entries()) {
    const before = state.clock.pauses[at - 1];
    if (to) expect(to.getTime()).toBeGreaterThanOrEqual(from.getTime());
    if (before) expect(before.to?.getTime() ?? Infinity).toBeLessThanOrEqual(from.getTime());
  }

  expect(state.processedAt !== null).toBe([9, 10].includes(memory.number));
  expect(state.returnedAt !== null).toBe(memory.number === 10);
  const due = scheduleOf(state, calendar).schedule.dueAt;
  expect(due === null).toBe(pausedNumbers.has(memory.number));
  expect(roadOf(state).filter((stop) => stop.state === "here")).toHaveLength(1);
  expect(turnOf(state)).toBeTruthy();
}

/** The schedule job, and the sweep that raises what has been passed. */
function jobsPass(state: DossierState, now: Date): DossierState {
  const planned = take(
    state,
    { type: "recordSchedule", ...scheduleOf(state, calendar) },
    { now, job: "test" },
  );
  let next = planned?.state ?? state;
  for (const { kind, at } of next.thresholds) {
    if (at > now) break;
    next = take(frozen(next), { type: "passThreshold", kind }, { now, job: "test" })?.state ?? next;
  }
  return next;
}

test("whatever the people of the office try, in whatever order, a dossier stays whole", () => {
  const start = fc.record({
    code: fc.constantFrom(...procedures),
    returnMode: fc.constantFrom(...returnModes),
    handedIn: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  });
  const reached = new Set<string>();
  fc.assert(
    fc.property(start, steps, (of, walk) => {
      const first = of.handedIn ? submitted(of) : accepted(of);
      const memory = beginning(of.handedIn);
      let state = first;
      let now = first.clock.acceptedAt;
      for (const { command: wish, role: who, colleague, minutes, jobs } of walk) {
        const possible = possibleIn(memory, of.returnMode);
        const command = typeof wish === "string" ? wish : (possible[wish % possible.length] ?? "start");
        now = new Date(now.getTime() + minutes * 60_000);
        const actor = whoGives(command, memory, { role: who, colleague });
        const give = () => decide(frozen(state), aCommand[command], { now, calendar, actor });
        const foreseen = refusalForeseen(memory, command, actor, of);
        if (foreseen !== null) {
          const { code, params } = refusal(give);
          expect(code).toMatch(foreseen);
          if (code === "forbidden-transition") {
            expect(params).toEqual({ status: statusByNumber[memory.number], command, allowed: possible });
          }
        } else if (command === "apologise" && !(state.apology && state.apology.proposed > now)) {
          // Nothing is owed, or the proposed date has passed and no other is named.
          expect(refusal(give).code).toMatch(/^(no-apology-owed|new-date-too-early)$/);
        } else {
          state = give().state;
          remember(memory, command, actor);
        }
        if (jobs) {
          const before = state.version;
          state = jobsPass(frozen(state), now);
          memory.version += state.version - before;
          expect(state.version).toBeGreaterThan(before);
        }
        expectWhole(state, memory, first);
        reached.add(state.status);
      }
    }),
    { numRuns: count(500, 20_000) },
  );
  // The walks are worth something only if they came everywhere.
  expect(reached.size).toBe(10);
});
