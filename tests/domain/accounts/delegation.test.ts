import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  assertMayDelegate,
  delegateRoles,
  delegationState,
  mostDelegationDays,
  roles,
} from "../../../shared/domain/accounts/index.ts";
import { capacityFor, commandRules, commandTypes, decide } from "../../../shared/domain/dossiers/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";
import { addDays } from "../../../shared/domain/time/index.ts";
import { count } from "../../support/deep.ts";
import { accepted, aCommand, calendar, morning, somebody } from "../dossiers/a-state.ts";

const agency = "H29.162";
const today = "2026-11-23";
const person = (role: (typeof roles)[number], disabled = false) => ({ agency, role, disabled });
const leader = somebody("leader");

function faultOf(
  firstDay: string,
  lastDay: string,
  of: Partial<Parameters<typeof assertMayDelegate>[1]> = {},
) {
  try {
    assertMayDelegate(
      { firstDay, lastDay },
      { now: morning, leader, delegate: person("specialist"), others: [], ...of },
    );
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
}

describe("A leader lets a colleague decide for some days", () => {
  test.each(roles.map((role) => [role]))("a %s", (role) => {
    const may = delegateRoles.some((one) => one === role);
    expect(faultOf(today, today, { delegate: person(role) })).toBe(may ? null : "unknown-colleague");
    expect(faultOf(today, today, { delegate: person(role, true) })).toBe("unknown-colleague");
    expect(faultOf(today, today, { delegate: { ...person(role), agency: "H29.163" } })).toBe(
      "unknown-colleague",
    );
  });

  test("from today on, for a quarter at most", () => {
    expect(faultOf("2026-11-22", today)).toBe("delegation-period");
    expect(faultOf("2026-11-25", "2026-11-24")).toBe("delegation-period");
    expect(faultOf(today, addDays(today, mostDelegationDays - 1))).toBeNull();
    expect(faultOf(today, addDays(today, mostDelegationDays))).toBe("delegation-period");
  });

  test("once for the same days: what was taken back does not stand in the way", () => {
    const other = { firstDay: "2026-11-25", lastDay: "2026-11-27", revokedAt: null };
    const overlapping = [
      ["2026-11-24", "2026-11-24", null],
      ["2026-11-24", "2026-11-25", "delegation-overlaps"],
      ["2026-11-26", "2026-11-26", "delegation-overlaps"],
      ["2026-11-27", "2026-11-30", "delegation-overlaps"],
      ["2026-11-28", "2026-11-30", null],
    ] as const;
    for (const [first, last, fault] of overlapping) {
      expect(faultOf(first, last, { others: [other] })).toBe(fault);
      expect(faultOf(first, last, { others: [{ ...other, revokedAt: morning }] })).toBeNull();
    }
  });

  test("it holds on its days alone, to the last second, and only while both are who they were", () => {
    const delegation = { firstDay: "2026-11-24", lastDay: "2026-11-25", revokedAt: null };
    const at = (time: string, of: object = {}) =>
      delegationState(
        { ...delegation, ...of },
        { now: new Date(`${time}+07:00`), leader: person("leader"), delegate: person("clerk") },
      );
    expect(at("2026-11-23T23:59:59")).toBe("planned");
    expect(at("2026-11-24T00:00:00")).toBe("inForce");
    expect(at("2026-11-25T23:59:59")).toBe("inForce");
    expect(at("2026-11-26T00:00:00")).toBe("over");
    expect(at("2026-11-24T08:00:00", { revokedAt: morning })).toBe("revoked");
    const now = new Date("2026-11-24T08:00:00+07:00");
    for (const [one, other] of [
      [person("specialist"), person("clerk")],
      [person("leader", true), person("clerk")],
      [person("leader"), person("courier")],
      [person("leader"), person("clerk", true)],
    ] as const) {
      expect(delegationState(delegation, { now, leader: one, delegate: other })).toBe("suspended");
    }
  });
});

/** A dossier after some commands, each given by whoever may at that moment. */
const somewhere = fc.array(fc.nat(50), { maxLength: 8 }).map((choices) => {
  let state = accepted();
  for (const choice of choices) {
    const possible = commandTypes.flatMap((type) =>
      commandRules[type].roles.flatMap((role) => {
        try {
          return [decide(state, aCommand[type], { now: morning, actor: somebody(role), calendar }).state];
        } catch {
          return [];
        }
      }),
    );
    state = possible[choice % possible.length] ?? state;
  }
  return state;
});

describe("Whoever decides in a leader's name", () => {
  const outcome = (work: () => unknown) => {
    try {
      work();
      return null;
    } catch (error) {
      return error instanceof DomainError ? error.code : error;
    }
  };

  test("can do what he could himself and what the leader could, and nothing else; the history says which", () => {
    fc.assert(
      fc.property(
        somewhere,
        fc.constantFrom(...commandTypes),
        fc.constantFrom(...delegateRoles),
        (state, type, role) => {
          const actor = somebody(role);
          const give = (who: typeof actor) =>
            decide(state, aCommand[type], { now: morning, actor: who, calendar });
          const own = outcome(() => give(actor));
          const asLeader = outcome(() =>
            give({ ...leader, account: actor.account, onBehalfOf: leader.account }),
          );
          const capacity = capacityFor(state, aCommand[type], actor, leader.account);
          expect(outcome(() => give(capacity)) === null).toBe(own === null || asLeader === null);
          if (own !== null && asLeader !== null) return;
          const { by } = give(capacity).events[0] ?? {};
          expect(by).toEqual(
            own === null
              ? { account: actor.account, role }
              : { account: actor.account, role: "leader", onBehalfOf: leader.account },
          );
        },
      ),
      { numRuns: count(2_000, 20_000) },
    );
  });

  test("without a delegation is nobody but himself", () => {
    fc.assert(
      fc.property(
        somewhere,
        fc.constantFrom(...commandTypes),
        fc.constantFrom(...roles),
        (state, type, role) => {
          expect(capacityFor(state, { type }, somebody(role), null)).toEqual(somebody(role));
        },
      ),
    );
  });
});
