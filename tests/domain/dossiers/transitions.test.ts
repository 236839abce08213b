import { describe, expect, test } from "@jest/globals";
import { roles } from "../../../shared/domain/accounts/index.ts";
import {
  allowedIn,
  commandTypes,
  decide,
  isAccepted,
  statuses,
  statusNumbers,
  stepRole,
  transitions,
  type DossierState,
  type Status,
} from "../../../shared/domain/dossiers/index.ts";
import {
  accepted,
  aCommand,
  after,
  submitted as handedIn,
  calendar,
  frozen,
  morning,
  refusal,
  somebody,
  told,
} from "./a-state.ts";
import {
  counterTable,
  givenIn,
  hasTurn,
  lawfulMoves,
  leadsTo,
  mayGive,
  officeTable,
  statusByNumber,
} from "./office-table.ts";

/** A dossier in each status that one can be in; verification is foreseen in its rule. */
const inStatus: Partial<Record<Status | "askedFirst", DossierState>> = {
  submitted: handedIn({ code: "1.004873" }),
  askedFirst: after(handedIn({ code: "1.004873" }), "requestSupplement"),
  notAccepted: after(handedIn({ code: "1.004873" }), "refuse"),
  accepted: accepted({ code: "1.004873" }),
  processing: after(accepted({ code: "1.004873" }), "start"),
  supplementRequested: after(accepted({ code: "1.004873" }), "start", "requestSupplement"),
  financialObligation: after(accepted({ code: "1.004873" }), "start", "requestPayment"),
  withdrawn: after(accepted({ code: "1.004873" }), "withdraw"),
  stopped: after(accepted({ code: "1.004873" }), "start", "stop"),
  processed: after(accepted({ code: "1.004873" }), "start", "finish"),
  returned: after(accepted({ code: "1.004873" }), "start", "finish", "returnResult"),
};

const owed = {
  cause: "overdue",
  since: morning,
  was: morning,
  proposed: new Date("2026-12-10T17:00:00+07:00"),
} as const;

// Each owes an apology, so that whether one may be made depends on status and role alone.
const everyTry = Object.values(inStatus)
  .map((state) => ({ ...state, apology: owed }))
  .flatMap((state) => commandTypes.map((command) => ({ state, status: state.status, command })));

describe("The states of a dossier", () => {
  test("are the national portal's ten, under its numbers", () => {
    expect(statuses.map((status) => statusNumbers[status])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const status of statuses) expect(statusByNumber[statusNumbers[status]]).toBe(status);
  });

  test("may go where the law lets them", () => {
    for (const status of statuses) {
      const may = transitions[status].map((next) => statusNumbers[next]);
      expect(new Set(may)).toEqual(new Set(lawfulMoves[statusNumbers[status]]));
    }
  });

  test("the office's table leads nowhere that the law does not allow", () => {
    const known = new Set([...officeTable, ...counterTable].map(([command]) => command));
    expect(known).toEqual(new Set(commandTypes));
    for (const [command, , from, to] of [...officeTable, ...counterTable]) {
      for (const number of from.split(" ").map(Number)) {
        const moves = lawfulMoves[number] ?? [];
        if (to !== 0 && !moves.includes(to)) throw new Error(`${command} leads from ${number} to ${to}`);
      }
    }
  });

  test("nobody leaves an end: withdrawn, returned, not accepted", () => {
    for (const status of ["withdrawn", "returned", "notAccepted"] as const) {
      expect(allowedIn(status)).toEqual([]);
    }
  });
});

describe("A command", () => {
  test.each(everyTry)("$command while $status, by each of the office's people", ({ state, command }) => {
    const number = statusNumbers[state.status];
    const isTaken = isAccepted(state);
    const to = leadsTo(command, number, isTaken);
    for (const role of roles) {
      const context = { now: new Date(morning.getTime() + 3_600_000), calendar, actor: somebody(role) };
      const give = () => decide(frozen(state), aCommand[command], context);
      if (!mayGive(command, role)) {
        expect(refusal(give)).toEqual({ code: "role-not-allowed", params: { role, command } });
        continue;
      }
      if (to === null) {
        const params = { status: state.status, command, allowed: givenIn(number, isTaken) };
        expect(refusal(give)).toEqual({ code: "forbidden-transition", params });
        continue;
      }
      const at = { step: state.position.index, signed: state.signedAt !== null };
      if (!hasTurn(command, role, at)) {
        const params = { role: stepRole(state), command };
        expect(refusal(give)).toEqual({ code: "not-your-turn", params });
        continue;
      }
      if (command === "claim" && state.assignee === `account-${role}`) {
        expect(refusal(give).code).toBe("already-yours");
        continue;
      }
      const { state: next, events } = give();
      const by = { account: `account-${role}`, role };
      expect(next.status).toBe(statusByNumber[to]);
      expect(next.version).toBe(state.version + 1);
      expect(events).toEqual([expect.objectContaining({ version: next.version, at: context.now, by })]);
    }
  });

  test("asking for no paper at all is refused", () => {
    const processing = inStatus.processing ?? accepted();
    const nothing = { type: "requestSupplement", reason: "missing", papers: [] } as const;
    const give = () => decide(processing, nothing, { now: morning, calendar, actor: somebody("clerk") });
    expect(refusal(give).code).toBe("nothing-to-request");
  });

  test("verification is recorded once, and only where the rule foresees it", () => {
    const context = { now: morning, calendar, actor: somebody("specialist") };
    const land = after(accepted(), "start");
    expect(refusal(() => decide(land, aCommand.recordVerification, context)).code).toBe(
      "verification-not-foreseen",
    );
    const verified = after(accepted({ code: "1.004873" }), "recordVerification");
    expect(verified.clock.verificationAt).not.toBeNull();
    expect(refusal(() => decide(verified, aCommand.recordVerification, context)).code).toBe(
      "verification-already-recorded",
    );
  });

  test("reissuing the receipt raises its generation each time", () => {
    expect(accepted().generation).toBe(1);
    expect(after(accepted(), "reissueReceipt", "reissueReceipt").generation).toBe(3);
  });
});

describe("A result that goes home", () => {
  const atHome = after(accepted({ returnMode: "home" }), "start", "finish");
  const fact = { deliveryId: "d", deliveryVersion: 1, kind: "planned" } as const;
  const planned = told(atHome, fact);
  const out = told(planned, { ...fact, deliveryVersion: 2, kind: "started" });
  const back = told(planned, { ...fact, deliveryVersion: 2, kind: "cameBack" });

  test.each([
    ["before its packet is planned", atHome],
    ["while its packet is planned", planned],
    ["while its packet is on the way", out],
  ])("cannot be handed over at the counter or reopened %s", (_when, state) => {
    for (const [command, role] of [
      ["returnResult", "clerk"],
      ["reopen", "leader"],
    ] as const) {
      const give = () => decide(state, aCommand[command], { now: morning, calendar, actor: somebody(role) });
      expect(refusal(give)).toEqual({
        code: "forbidden-transition",
        params: { status: "processed", command, allowed: ["reissueReceipt"] },
      });
    }
  });

  test("can be both once the packet is back at the counter", () => {
    expect(after(back, "returnResult")).toMatchObject({
      status: "returned",
      homeReturn: { state: "backAtCounter" },
    });
    expect(after(back, "reopen")).toMatchObject({
      status: "processing",
      homeReturn: null,
      processedAt: null,
    });
  });

  test("after reopening, a new packet may be planned, and the old one's facts mean nothing", () => {
    const again = after(back, "reopen", "finish");
    expect(told(again, { ...fact, deliveryVersion: 3, kind: "started" }).homeReturn).toBeNull();
    const second = told(again, { ...fact, deliveryId: "e" });
    expect(second.homeReturn).toMatchObject({ deliveryId: "e", state: "planned", attempts: 0 });
    expect(told(second, { ...fact, deliveryVersion: 9, kind: "delivered" })).toEqual(second);
  });
});
