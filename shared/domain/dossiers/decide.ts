import type { Actor, Role } from "../accounts/role.ts";
import type { Calendar } from "../calendar/index.ts";
import { DomainError } from "../errors.ts";
import { apologised, assertSaid, dueOf, extendedDue } from "./apology.ts";
import { commandRules, type DossierCommand, type DossierReport, type EnteredPromise } from "./commands.ts";
import { promiseOf } from "./promise.ts";
import { bookkeeping, type Author, type DossierEvent, type DossierFact } from "./events.ts";
import { evolve } from "./evolve.ts";
import { returnedHere } from "./fee-due.ts";
import { homeReturnFact } from "./home-return-fact.ts";
import { assertMay } from "./refusal.ts";
import type { DossierState, WatchKind } from "./state.ts";
import { givenBack, handedOver, proposed } from "./pass-on.ts";
import { firstWork, lastStep, lastWork, moveTo, nextStep } from "./work.ts";

/** What a decision has led to: the events to keep and the state after them. */
export type Decision = { readonly events: readonly DossierEvent[]; readonly state: DossierState };

/**
 * Decides a person's command on a dossier.
 * @throws DomainError those of `assertMay` (`forbidden-transition` names the status and what is allowed), and those of
 * single commands.
 */
export function decide(
  state: DossierState,
  command: DossierCommand,
  context: { readonly now: Date; readonly actor: Actor; readonly calendar: Calendar },
): Decision {
  const { actor, now } = context;
  assertMay(state, command.type, actor);
  if (command.type === "apologise" && command.extend !== undefined) assertMayExtend(actor.role);
  return record(state, factOf(state, command, context), now, authorOf(actor));
}

/**
 * Notes that the resident has handed in online what was asked for.
 * @throws DomainError `forbidden-transition` where nothing is asked for
 */
export function answerOnline(state: DossierState, now: Date): Decision {
  const { status } = state;
  if (status !== "supplementRequested") {
    throw new DomainError("forbidden-transition", { status, command: "receiveSupplement", allowed: [] });
  }
  return record(state, { type: "supplementReceived" }, now, { resident: true });
}

/**
 * Takes what a job reports. Returns null where the report no longer applies (the job ran late or twice), so
 * handlers can simply drop it.
 */
export function take(
  state: DossierState,
  report: DossierReport,
  context: { readonly now: Date; readonly job: string },
): Decision | null {
  const fact = reportedFact(state, report);
  return fact && record(state, fact, context.now, { job: context.job });
}

/**
 * Whether a command that rests on `seen` may still be decided: nothing but bookkeeping has been written since.
 * @throws DomainError `version-conflict`
 */
export function assertStillCurrent(state: DossierState, seen: number): void {
  const since = state.history.filter((event) => event.version > seen);
  const known = seen >= 1 && seen <= state.version;
  if (!known || !since.every((event) => bookkeeping.has(event.type))) {
    throw new DomainError("version-conflict", { seen, version: state.version });
  }
}

function assertMayExtend(role: Role): void {
  if (commandRules.extend.roles.includes(role)) return;
  throw new DomainError("role-not-allowed", { role, command: "extend" });
}

const authorOf = ({ account, role, onBehalfOf }: Actor): Author => ({
  account,
  role,
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});

function record(state: DossierState, fact: DossierFact, at: Date, by: Author): Decision {
  const event: DossierEvent = { ...fact, version: state.version + 1, at, by };
  return { events: [event], state: evolve(state, event) };
}

function factOf(
  state: DossierState,
  command: DossierCommand,
  context: { readonly now: Date; readonly calendar: Calendar },
): DossierFact {
  const moveBy = (index: number) => moveTo(state, index, context.now, context.calendar);
  switch (command.type) {
    case "accept":
      return acceptedLater(state, command.promise ?? null, context);
    case "refuse":
      return { type: "refused", ground: command.ground, note: command.note };
    case "start":
      return { type: "processingStarted", move: moveBy(firstWork(state)) };
    case "claim":
      if (state.assignee !== null) throw new DomainError("already-yours");
      return { type: "claimed" };
    case "assign":
      return { type: "assigned", assignee: command.assignee };
    case "handOver":
      return handedOver(state, command, context);
    case "propose":
      return proposed(state, command.note ?? null, context);
    case "sign":
      return { type: "signed", move: moveBy(nextStep(state)), result: command.result ?? null };
    case "returnForCorrection":
      return givenBack(state, command, context);
    case "requestSupplement":
      if (command.papers.length === 0) throw new DomainError("nothing-to-request");
      return { type: "supplementRequested", papers: command.papers.length, reason: command.reason };
    case "receiveSupplement":
      return { type: "supplementReceived" };
    case "requestPayment":
      return {
        type: "paymentRequested",
        amount: command.amount ?? null,
        notice: command.notice ?? null,
      };
    case "confirmPayment":
      return { type: "paymentConfirmed" };
    case "recordVerification":
      if (!state.rule?.verification) throw new DomainError("verification-not-foreseen");
      if (state.clock.verificationAt) throw new DomainError("verification-already-recorded");
      return { type: "verificationRecorded" };
    case "stop":
      return { type: "stopped", decision: command.decision };
    case "resume":
      return { type: "resumed", decision: command.decision };
    case "finish":
      return {
        type: "processed",
        move: moveBy(lastStep(state)),
        result: command.result ?? state.result,
      };
    case "reopen":
      return {
        type: "reopened",
        decision: command.decision,
        move: moveBy(lastWork(state)),
      };
    case "withdraw":
      return { type: "withdrawn" };
    case "returnResult":
      return returnedHere(state, command.collected);
    case "reissueReceipt":
      return { type: "receiptReissued", generation: state.generation + 1 };
    case "extend": {
      const { limit, reason } = command;
      assertSaid(reason);
      const newDate = extendedDue(state, limit, context.calendar);
      return { type: "extended", limit, reason, was: dueOf(state), newDate };
    }
    case "apologise":
      return apologised(state, command, context);
  }
}

/** Of what was handed in before: the limit counts from now, and so does the promise on the receipt. */
function acceptedLater(
  state: DossierState,
  entered: EnteredPromise | null,
  context: { readonly now: Date; readonly calendar: Calendar },
): DossierFact {
  const [first] = state.history;
  if (first?.type !== "submitted") throw new Error("only what was handed in is accepted later");
  const { agency, procedure, rule, workflow, returnMode, partiesDigest, fee, feeTime } = first;
  const promise = promiseOf(rule, entered, context);
  const taken = { agency, procedure, rule, workflow, returnMode, partiesDigest, fee };
  return { type: "accepted", ...taken, promise, ...(feeTime && { feeTime }) };
}

function reportedFact(state: DossierState, report: DossierReport): DossierFact | null {
  switch (report.type) {
    case "recordSchedule": {
      const { schedule } = report;
      const thresholds = report.thresholds.filter(({ kind }) => !wasPassed(state, kind, schedule.dueAt));
      const { calendarChanged, stepDueAt } = report;
      return {
        type: "scheduled",
        schedule,
        thresholds,
        stepDueAt,
        ...(calendarChanged && { calendarChanged }),
      };
    }
    case "passThreshold": {
      const dueAt = state.schedule?.dueAt;
      const ahead = state.thresholds.some(({ kind }) => kind === report.kind);
      if (!dueAt || !ahead) return null;
      const { kind, proposed } = report;
      return { type: "thresholdPassed", kind, dueAt, ...(kind === "overdue" && proposed && { proposed }) };
    }
    case "recordHomeReturn":
      return homeReturnFact(state, report.fact);
  }
}

/** Whether people were already told of this threshold for this very due, and this visit of the step: each is raised once. */
function wasPassed(state: DossierState, kind: WatchKind, dueAt: Date | null): boolean {
  return state.history.some(
    (event) =>
      event.type === "thresholdPassed" &&
      event.kind === kind &&
      event.dueAt.getTime() === dueAt?.getTime() &&
      (kind !== "stepOverdue" || event.at >= state.position.since),
  );
}
