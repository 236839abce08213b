import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  decideSitting,
  endedTicketStates,
  evolveSitting,
  foldSitting,
  nextInstant,
  passTime,
  slotStarts,
  takenIn,
  type Sitting,
  type SittingAuthor,
  type SittingCommand,
} from "../../../shared/domain/after-hours/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";
import { count } from "../../support/deep.ts";
import { anEvening, at } from "./an-evening.ts";

const number = fc.integer({ min: 1, max: 12 });
const slot = fc.integer({ min: 0, max: 10 }).map((nth) => 1050 + nth * 15);
const procedure = fc.constant("2.000815");
const command: fc.Arbitrary<SittingCommand> = fc.oneof(
  fc.record({ type: fc.constant("book" as const), slot, procedure }),
  fc.record({ type: fc.constant("draw" as const), procedure }),
  fc.record({ type: fc.constant("move" as const), number, slot }),
  fc.record({ type: fc.constantFrom("cancel" as const, "arrive", "putBack", "miss"), number }),
  fc.record({ type: fc.constantFrom("open" as const, "close", "takeOver") }),
  fc.record({
    type: fc.constant("call" as const),
    counter: fc.constantFrom("1", "2"),
    number: fc.option(number, { nil: undefined }),
  }),
  fc.record({ type: fc.constantFrom("serve" as const, "settle"), number, dossier: fc.constant(null) }),
  fc.record({
    type: fc.constant("carryOver" as const),
    number,
    reason: fc.constantFrom("noTime" as const, "other"),
  }),
  fc.record({ type: fc.constant("callOff" as const), reason: fc.constant("Mất điện") }),
  fc.record({ type: fc.constant("handOver" as const), cash: fc.nat(), note: fc.constant(null) }),
);
/** Booked days before, drawn at the door, called and lost, until the next noon. */
const evening = fc.record({
  perSlot: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(
    fc.record({
      command,
      by: fc.constantFrom<SittingAuthor>({ account: "an" }, { account: "chi" }, { resident: true }),
      minutes: fc.oneof({ weight: 3, arbitrary: fc.nat(20) }, { weight: 1, arbitrary: fc.nat(900) }),
    }),
    { maxLength: 60 },
  ),
});

/** Plays an evening; refused commands change nothing. */
function play(
  {
    perSlot,
    steps,
  }: { perSlot: number; steps: { command: SittingCommand; by: SittingAuthor; minutes: number }[] },
  each: (before: Sitting, after: Sitting) => void,
) {
  let now = at("06:00");
  let sitting = anEvening({ perSlot });
  for (const step of steps) {
    now = new Date(now.getTime() + step.minutes * 60_000);
    try {
      const { sitting: next } = decideSitting(sitting, step.command, { now, by: step.by });
      each(sitting, next);
      sitting = next;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  const nextNoon = at("12:00", "2026-11-26");
  return passTime(sitting, nextNoon).reduce(evolveSitting, sitting);
}

describe("Whatever happens on an evening", () => {
  test("no slot holds more than it has room for, and no ticket that ended begins again", () => {
    fc.assert(
      fc.property(evening, (of) => {
        play(of, (before, after) => {
          for (const start of slotStarts(after))
            expect(takenIn(after, start)).toBeLessThanOrEqual(of.perSlot);
          for (const { state, number: of_ } of before.tickets.filter((one) =>
            endedTicketStates.includes(one.state),
          )) {
            expect(after.tickets.find((one) => one.number === of_)?.state).toBe(state);
          }
        });
      }),
      { numRuns: count(500, 5_000) },
    );
  });

  test("every ticket ends in exactly one way, the sitting is closed once, and its history folds to it", () => {
    fc.assert(
      fc.property(evening, (of) => {
        const end = play(of, () => undefined);
        expect(["closed", "cancelled"]).toContain(end.state);
        expect(end.history.filter(({ type }) => type === "closed" || type === "calledOff")).toHaveLength(1);
        expect(nextInstant(end)).toBeNull();
        const endings = ["served", "carriedOver", "cancelled", "missed"];
        for (const ticket of end.tickets) {
          expect(endedTicketStates).toContain(ticket.state);
          expect(
            end.history.filter(
              (one) => "number" in one && one.number === ticket.number && endings.includes(one.type),
            ),
          ).toHaveLength(1);
        }
        expect(foldSitting(end.id, end.history)).toEqual(end);
        expect(end.history.map(({ version }) => version)).toEqual(end.history.map((_, index) => index + 1));
      }),
      { numRuns: count(500, 5_000) },
    );
  });

  test("time does the same, looked at once or often", () => {
    fc.assert(
      fc.property(evening, fc.array(fc.nat(2_000), { maxLength: 8 }), (of, looks) => {
        const until = at("12:00", "2026-11-26");
        const start = play(
          {
            ...of,
            steps: of.steps
              .filter(({ command: { type } }) => type !== "callOff")
              .map((one) => ({ ...one, minutes: one.minutes % 10 })),
          },
          () => undefined,
        );
        const open: Sitting =
          foldSitting(
            start.id,
            start.history
              .filter(({ by }) => !("job" in by))
              .map((one, index) => ({ ...one, version: index + 1 })),
          ) ?? start;
        const once = passTime(open, until);
        let often = open;
        for (const minutes of looks.toSorted((a, b) => a - b)) {
          const now = new Date(Math.min(at("06:00").getTime() + minutes * 60_000, until.getTime()));
          often = passTime(often, now).reduce(evolveSitting, often);
        }
        expect(passTime(often, until).reduce(evolveSitting, often)).toEqual(once.reduce(evolveSitting, open));
      }),
      { numRuns: count(300, 3_000) },
    );
  });
});
