import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { factsSince, type Delivery } from "../../../shared/domain/deliveries/index.ts";
import {
  evolve,
  take,
  type DossierState,
  type HomeReturnFact,
} from "../../../shared/domain/dossiers/index.ts";
import { aCarriedPacket, someCarrying } from "../deliveries/a-packet.ts";
import { accepted, after, frozen, morning, told } from "./a-state.ts";

const processed = after(accepted({ returnMode: "home" }), "start", "finish");

/** Where the packet is in the end, as the dossier should show it. */
function expectedOf({ state: there, attempts, shelf }: Delivery) {
  // Residents are not told of scans within an office.
  const here = shelf === null ? "sealed" : "atOtherCounter";
  const state = there === "offered" ? here : there;
  return { status: state === "delivered" ? "returned" : "processed", homeReturn: { state, attempts } };
}

function expectSane(state: DossierState): void {
  const types = state.history.map(({ type }) => type);
  const returned = types.indexOf("returned");
  expect(types.filter((type) => type === "returned").length).toBeLessThanOrEqual(1);
  // Delivered is the end: nothing comes back from a resident's hands.
  if (returned !== -1) expect(returned).toBe(types.length - 1);
  expect(state.history.slice(processed.version).reduce(evolve, processed)).toEqual(state);
}

describe("The facts of a packet, told to its dossier", () => {
  test("in order lead to where the packet is", () => {
    fc.assert(
      fc.property(someCarrying, (carrying) => {
        const packet = aCarriedPacket(carrying);
        const state = told(processed, ...factsSince(packet, 0));
        expect(state).toMatchObject(expectedOf(packet));
        expect(state.homeReturn?.deliveryVersion).toBe(factsSince(packet, 0).at(-1)?.deliveryVersion);
      }),
    );
  });

  test("in any order, any number of times, never break it and never take it back", () => {
    const shuffled = someCarrying.chain((carrying) => {
      const packet = aCarriedPacket(carrying);
      const facts = factsSince(packet, 0);
      return fc.record({
        packet: fc.constant(packet),
        facts: fc.constant(facts),
        mess: fc.array(fc.constantFrom(...facts), { maxLength: 30 }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ packet, facts, mess }) => {
        let state = processed;
        let seen = 0;
        for (const fact of mess) {
          const before = state;
          state = told(frozen(state), fact);
          expect(state.homeReturn?.deliveryVersion ?? 0).toBeGreaterThanOrEqual(seen);
          seen = state.homeReturn?.deliveryVersion ?? 0;
          if (before.status === "returned") expect(state).toBe(before);
          expectSane(state);
        }
        // The job tells what is still unknown, in order: whatever came before, the end is right.
        state = told(state, ...facts.filter(({ deliveryVersion }) => deliveryVersion > seen));
        const { status, homeReturn } = expectedOf(packet);
        expect(state).toMatchObject({ status, homeReturn: { state: homeReturn.state } });
        // A failure that was overtaken is not made up.
        expect(state.homeReturn?.attempts).toBeLessThanOrEqual(homeReturn.attempts);
        expectSane(state);
      }),
    );
  });

  test("mean nothing to a dossier that is not processed, or whose packet is another", () => {
    const fact: HomeReturnFact = { deliveryId: "d", deliveryVersion: 1, kind: "planned" };
    const context = { now: morning, job: "record-home-return" };
    for (const state of [
      accepted({ returnMode: "home" }),
      after(accepted({ returnMode: "home" }), "withdraw"),
    ]) {
      expect(take(state, { type: "recordHomeReturn", fact }, context)).toBeNull();
    }
    const planned = told(processed, fact);
    const others = { ...fact, deliveryId: "other", deliveryVersion: 7, kind: "delivered" } as const;
    expect(take(planned, { type: "recordHomeReturn", fact: others }, context)).toBeNull();
  });
});
