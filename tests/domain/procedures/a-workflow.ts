import * as fc from "fast-check";
import type { Limit } from "../../../shared/domain/deadlines/index.ts";
import { stepIds, workRoles, type WorkStep } from "../../../shared/domain/procedures/index.ts";

export const agencies = { own: "H29.162", others: ["H29.163", "H29.164"] } as const;

/** The way of a land dossier: the land office surveys while the posting is prepared here. */
export const landWorkflow: readonly WorkStep[] = [
  { id: "counter", role: "clerk", share: 0.1 },
  { id: "survey", role: "specialist", agency: "H29.163", limit: { kind: "workingDays", amount: 3 } },
  { id: "appraisal", role: "specialist", share: 0.5 },
  { id: "leader", role: "leader", share: 0.2 },
  { id: "handBack", role: "clerk", share: 0.2 },
];

const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ kind: fc.constant("workingHours" as const), amount: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant("workingDays" as const), amount: fc.constantFrom(0.5, 1, 2, 3, 6.25, 12) }),
  fc.record({ kind: fc.constant("calendarDays" as const), amount: fc.integer({ min: 1, max: 20 }) }),
);
/** A weight of the shares, or a limit of its own. */
const time = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: limit },
);
const between = stepIds.filter((id) => id !== "counter" && id !== "handBack");

const middle = fc.shuffledSubarray(between, { minLength: 1 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        role: fc.constantFrom(...workRoles),
        agency: fc.option(fc.constantFrom(...agencies.others), { nil: undefined, freq: 3 }),
        time,
      }),
    ),
  ),
);

/** Any way that can hold. */
export const workflows: fc.Arbitrary<readonly WorkStep[]> = fc
  .record({ middle, leader: fc.nat(), ends: fc.tuple(time, time), rest: fc.constantFrom(0, 0.1, 0.4) })
  .map(({ middle: steps, leader, ends: [first, last], rest }) => {
    const counter = { id: "counter", role: "clerk", agency: undefined, time: first } as const;
    const handBack = { id: "handBack", role: "clerk", agency: undefined, time: last } as const;
    const all = [counter, ...steps, handBack];
    const hasLeader = steps.some(({ role }) => role === "leader");
    const signs = hasLeader ? -1 : 1 + (leader % steps.length);
    const weights = all.flatMap((step) => (typeof step.time === "number" ? [step.time] : []));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    // Only beside limits of their own the shares may leave something.
    const whole = weights.length === all.length ? 1 : 1 - rest;
    return all.map(({ id, role, agency, time: given }, index): WorkStep => {
      const base = {
        id,
        role: index === signs ? "leader" : role,
        ...(agency !== undefined && { agency }),
      } as const;
      return typeof given === "number"
        ? { ...base, share: (given / sum) * whole }
        : { ...base, limit: given };
    });
  });
