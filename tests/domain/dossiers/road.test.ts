import { describe, expect, test } from "@jest/globals";
import {
  roadOf,
  turnOf,
  type DossierState,
  type HomeReturnFact,
} from "../../../shared/domain/dossiers/index.ts";
import { accepted, after, told } from "./a-state.ts";

/** The road in short: stops passed, [where it is], then what lies ahead; "~" where the clock stood still. */
function drawn(state: DossierState): string {
  return roadOf(state)
    .map(({ key, state: where, pausedAfter }) => {
      const stop = where === "here" ? `[${key}]` : where === "ahead" ? `${key}?` : key;
      return pausedAfter ? `${stop} ~` : stop;
    })
    .join(" ");
}

const facts = {
  planned: { deliveryId: "d", deliveryVersion: 1, kind: "planned" },
  out: { deliveryId: "d", deliveryVersion: 2, kind: "started" },
  failed: { deliveryId: "d", deliveryVersion: 3, kind: "failed", attempt: 1, reason: "absent", back: false },
  back: { deliveryId: "d", deliveryVersion: 3, kind: "failed", attempt: 2, reason: "absent", back: true },
  delivered: { deliveryId: "d", deliveryVersion: 4, kind: "delivered" },
} as const satisfies Record<string, HomeReturnFact>;
const ready = after(accepted({ returnMode: "home" }), "start", "finish");

describe("The road of a dossier", () => {
  test.each([
    ["just accepted", accepted(), "[accepted] processing? processed? returned?"],
    ["in work", after(accepted(), "start"), "accepted [processing] processed? returned?"],
    [
      "waiting for papers",
      after(accepted(), "start", "requestSupplement"),
      "accepted processing ~ [supplement] processing? processed? returned?",
    ],
    [
      "in work again after the tax was paid",
      after(accepted(), "start", "requestPayment", "confirmPayment"),
      "accepted processing ~ payment [processing] processed? returned?",
    ],
    [
      "stopped: nobody knows what comes",
      after(accepted(), "start", "stop"),
      "accepted processing ~ [stopped]",
    ],
    ["withdrawn", after(accepted(), "withdraw"), "accepted [withdrawn]"],
    [
      "ready at the counter",
      after(accepted(), "start", "finish"),
      "accepted processing [processed] returned?",
    ],
    [
      "fetched",
      after(accepted(), "start", "finish", "returnResult"),
      "accepted processing processed [returned]",
    ],
    ["to be brought home", ready, "accepted processing [processed] outForReturn? returned?"],
    [
      "on its way",
      told(ready, facts.planned, facts.out),
      "accepted processing processed [outForReturn] returned?",
    ],
    [
      "in the office again after nobody was at home",
      told(ready, facts.planned, facts.out, facts.failed),
      "accepted processing processed outForReturn [processed] outForReturn? returned?",
    ],
    [
      "at the counter after the second attempt",
      told(ready, facts.planned, facts.out, facts.back),
      "accepted processing processed outForReturn [processed] returned?",
    ],
    [
      "home",
      told(ready, facts.planned, facts.out, facts.delivered),
      "accepted processing processed outForReturn [returned]",
    ],
  ] as const)("%s", (_when, state, road) => {
    expect(drawn(state)).toBe(road);
  });

  test("says when each stop was reached, and when the result is due", () => {
    const [first, second, third] = roadOf(accepted());
    expect(first?.at).toEqual(accepted().clock.acceptedAt);
    expect(second?.at).toBeNull();
    expect(third?.at).toEqual(accepted().promise.dueAt);
  });
});

describe("Whose turn it is", () => {
  test.each([
    ["the office's, while it works", after(accepted(), "start"), "office"],
    ["the resident's, while papers are missing", after(accepted(), "start", "requestSupplement"), "resident"],
    ["the resident's, while the tax is not paid", after(accepted(), "start", "requestPayment"), "resident"],
    ["ready, to be fetched", after(accepted(), "start", "finish"), "ready"],
    ["the office's, until a courier takes the packet", told(ready, facts.planned), "office"],
    ["ready, when the courier is on the way", told(ready, facts.planned, facts.out), "ready"],
    ["ready, when it waits at the counter", told(ready, facts.planned, facts.out, facts.back), "ready"],
    ["nobody's, when it is over", after(accepted(), "withdraw"), "over"],
  ] as const)("%s", (_whose, state, turn) => {
    expect(turnOf(state)).toBe(turn);
  });
});
