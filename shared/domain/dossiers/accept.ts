import type { Actor } from "../accounts/role.ts";
import type { Calendar } from "../calendar/index.ts";
import { computeDue } from "../deadlines/index.ts";
import { DomainError } from "../errors.ts";
import type { Procedure, ProcedureCase, ProcedureVersion } from "../procedures/index.ts";
import type { DossierEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { DossierState, PromisedReturn, ReturnMode } from "./state.ts";

/** What intake asks for, as far as a rule rests on it. Persons stay outside; their digest comes in. */
export type Acceptance = {
  readonly returnMode: ReturnMode;
  readonly hasHomeAddress: boolean;
  readonly hasLand: boolean;
  readonly hasCivilStatus: boolean;
  readonly fee: number | null;
  readonly partiesDigest: string;
  /** Entered by the clerk where the case has no rule. */
  readonly promise: { readonly dueAt: Date; readonly reason: string } | null;
};

/** An accepted dossier before it has its serial: the code is given when it is written. */
export type Accepted = { readonly state: DossierState; readonly event: DossierEvent };

/**
 * Decides an intake and makes the promise, because the law wants it on paper at once.
 * @throws DomainError what is missing for this procedure, or a date that does not hold
 */
export function accept(
  acceptance: Acceptance,
  context: {
    readonly ref: string;
    readonly now: Date;
    readonly actor: Actor;
    readonly procedure: Procedure;
    readonly version: ProcedureVersion;
    readonly procedureCase: ProcedureCase;
    readonly calendar: Calendar;
  },
): Accepted {
  const { ref, now, actor, version, procedureCase } = context;
  assertComplete(acceptance, version);
  const procedure = {
    key: context.procedure.key,
    code: context.procedure.code,
    revision: version.revision,
    caseId: procedureCase.id,
  };
  const promise = promiseOf(acceptance, context);
  const event: DossierEvent = {
    type: "accepted",
    version: 1,
    at: now,
    by: { account: actor.account, role: actor.role },
    procedure,
    promise,
    returnMode: acceptance.returnMode,
    partiesDigest: acceptance.partiesDigest,
    fee: acceptance.fee,
  };
  const nothing: DossierState = {
    ref,
    code: "",
    agency: actor.agency,
    version: 0,
    status: "accepted",
    procedure,
    rule: procedureCase.rule,
    returnMode: acceptance.returnMode,
    clock: { acceptedAt: now, verificationAt: null, pauses: [], extension: null },
    promise,
    schedule: null,
    thresholds: [],
    apology: null,
    homeReturn: null,
    processedAt: null,
    returnedAt: null,
    workflow: version.workflow ?? null,
    position: { index: 0, since: now, dueAt: null },
    assignee: null,
    visiting: null,
    signedAt: null,
    result: null,
    escalatedAt: null,
    generation: 1,
    history: [],
  };
  return { event, state: evolve(nothing, event) };
}

function assertComplete(acceptance: Acceptance, version: ProcedureVersion): void {
  if (acceptance.returnMode === "home") {
    if (!version.homeReturn) throw new DomainError("home-return-not-allowed");
    if (!acceptance.hasHomeAddress) throw new DomainError("address-required");
  }
  if (version.details === "land" && !acceptance.hasLand) {
    throw new DomainError("land-details-required");
  }
  if (version.details === "civilStatus" && !acceptance.hasCivilStatus) {
    throw new DomainError("civil-status-details-required");
  }
}

function promiseOf(
  acceptance: Acceptance,
  context: {
    readonly now: Date;
    readonly procedureCase: ProcedureCase;
    readonly calendar: Calendar;
  },
): PromisedReturn {
  const { rule } = context.procedureCase;
  if (!rule) {
    if (!acceptance.promise) throw new DomainError("promise-required");
    if (acceptance.promise.dueAt <= context.now) throw new DomainError("promise-in-the-past");
    return { dueAt: acceptance.promise.dueAt, basis: "clerk" };
  }
  if (acceptance.promise) throw new DomainError("promise-not-expected");
  const { dueAt } = computeDue(rule, { acceptedAt: context.now.getTime() }, context.calendar);
  if (dueAt === null) throw new DomainError("no-deadline-possible");
  return { dueAt: new Date(dueAt), basis: "rule" };
}
