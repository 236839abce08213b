import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  endedTicketStates,
  evolveSitting,
  foldSitting,
  nextInstant,
  passTime,
  slotStarts,
  takenIn,
  type Sitting,
} from "../../../shared/domain/after-hours/index.ts";
import { count } from "../../support/deep.ts";
import { at } from "./an-evening.ts";
import { evening, play } from "./random-evening.ts";

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
            steps: of.steps.filter(({ command: { type } }) => type !== "callOff"),
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
