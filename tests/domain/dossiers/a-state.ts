import type { Actor, Role } from "../../../shared/domain/accounts/index.ts";
import { standardCalendar } from "../../../shared/domain/calendar/index.ts";
import {
  accept,
  decide,
  submit,
  take,
  type Acceptance,
  type DossierCommand,
  type DossierState,
  type HomeReturnFact,
  type ReturnMode,
} from "../../../shared/domain/dossiers/index.ts";
import { DomainError } from "../../../shared/domain/errors.ts";
import { catalogue, versionInForce, type WorkStep } from "../../../shared/domain/procedures/index.ts";

export const morning = new Date("2026-11-23T09:00:00+07:00");
export const calendar = standardCalendar();

export function somebody(role: Role, account = `account-${role}`): Actor {
  return { account, name: "Người Thử Nghiệm", role, agency: "H29.162" };
}

/** What stands in the catalogue under a code: the first case unless one is named. */
export function catalogued(code: string, caseId?: string) {
  const procedure = catalogue.find((one) => one.code === code);
  const version = procedure && versionInForce(procedure, "2026-11-23");
  const procedureCase = version?.cases.find(({ id }) => caseId === undefined || id === caseId);
  if (!procedure || !version || !procedureCase) throw new Error(`no case of ${code}`);
  return { procedure, version, procedureCase };
}

export const anAcceptance: Acceptance = {
  returnMode: "counter",
  hasHomeAddress: false,
  hasLand: true,
  hasCivilStatus: true,
  fee: 0,
  partiesDigest: "digest",
  promise: null,
};

/** A dossier just accepted: land by default, eight working days, its clock resumes after a pause. */
export function accepted(
  of: {
    readonly code?: string;
    readonly caseId?: string;
    readonly returnMode?: ReturnMode;
    readonly promise?: Acceptance["promise"];
    readonly at?: Date;
    readonly workflow?: readonly WorkStep[];
  } = {},
): DossierState {
  const returnMode = of.returnMode ?? "counter";
  const { state } = accept(
    { ...anAcceptance, returnMode, hasHomeAddress: returnMode === "home", promise: of.promise ?? null },
    {
      ref: "0123456789abcdef01234567",
      now: of.at ?? morning,
      actor: somebody("clerk"),
      calendar,
      workflow: of.workflow ?? null,
      ...catalogued(of.code ?? "1.013831", of.caseId),
    },
  );
  return state;
}

/** A dossier handed in and not accepted yet. */
export function submitted(
  of: {
    readonly code?: string;
    readonly caseId?: string;
    readonly returnMode?: ReturnMode;
    readonly workflow?: readonly WorkStep[];
  } = {},
): DossierState {
  const { returnMode = "counter" } = of;
  const acceptance = { ...anAcceptance, returnMode, hasHomeAddress: returnMode === "home" };
  const workflow = of.workflow ?? null;
  const actor = somebody("clerk");
  const context = { ref: "0123456789abcdef01234567", now: morning, actor, workflow, calendar };
  return submit(acceptance, null, { ...context, ...catalogued(of.code ?? "1.013831", of.caseId) }).state;
}

export const aCommand: { readonly [T in DossierCommand["type"]]: DossierCommand & { readonly type: T } } = {
  accept: { type: "accept" },
  refuse: { type: "refuse", ground: "papersInvalid", note: "Ghi chú mẫu" },
  start: { type: "start" },
  claim: { type: "claim" },
  assign: { type: "assign", assignee: "account-given" },
  handOver: { type: "handOver" },
  propose: { type: "propose" },
  sign: { type: "sign", result: { number: "12/GCN", title: null } },
  returnForCorrection: { type: "returnForCorrection", reason: "content" },
  requestSupplement: { type: "requestSupplement", reason: "missing", papers: [{ name: "Giấy tờ mẫu" }] },
  receiveSupplement: { type: "receiveSupplement" },
  requestPayment: { type: "requestPayment", amount: 1_000, notice: "TB-01" },
  confirmPayment: { type: "confirmPayment" },
  recordVerification: { type: "recordVerification" },
  stop: { type: "stop", decision: "01/QĐ" },
  resume: { type: "resume", decision: "02/QĐ" },
  finish: { type: "finish" },
  reopen: { type: "reopen", decision: "03/QĐ" },
  withdraw: { type: "withdraw" },
  returnResult: { type: "returnResult" },
  reissueReceipt: { type: "reissueReceipt" },
  extend: {
    type: "extend",
    limit: { kind: "workingDays", amount: 3 },
    reason: { kind: "workload", note: null },
  },
  apologise: { type: "apologise", reason: { kind: "workload", note: null } },
};

const whoMay: { readonly [T in DossierCommand["type"]]: Role } = {
  accept: "clerk",
  refuse: "clerk",
  start: "specialist",
  claim: "clerk",
  assign: "leader",
  handOver: "clerk",
  propose: "specialist",
  sign: "leader",
  returnForCorrection: "leader",
  requestSupplement: "specialist",
  receiveSupplement: "clerk",
  requestPayment: "specialist",
  confirmPayment: "clerk",
  recordVerification: "specialist",
  stop: "leader",
  resume: "leader",
  finish: "leader",
  reopen: "leader",
  withdraw: "clerk",
  returnResult: "clerk",
  reissueReceipt: "clerk",
  extend: "leader",
  apologise: "clerk",
};

/** Goes on from a state by commands, each given by somebody who may, a minute after the one before. */
export function after(state: DossierState, ...types: readonly DossierCommand["type"][]): DossierState {
  return types.reduce((now, type) => {
    const at = new Date((now.history.at(-1)?.at ?? morning).getTime() + 60_000);
    return decide(now, aCommand[type], { now: at, calendar, actor: somebody(whoMay[type]) }).state;
  }, state);
}

/** What a dossier makes of the facts of its packet, one after the other. */
export function told(state: DossierState, ...facts: readonly HomeReturnFact[]): DossierState {
  return facts.reduce((now, fact) => {
    const context = { now: morning, job: "record-home-return" };
    return take(now, { type: "recordHomeReturn", fact }, context)?.state ?? now;
  }, state);
}

/** The refusal of something the rules say no to. @throws Error when they say yes */
export function refusal(of: () => unknown): { code: string; params: DomainError["params"] } {
  try {
    of();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error("the rules said yes");
}

/** Nobody may change a state in place: a change throws. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
