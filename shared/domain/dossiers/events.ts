import type { Role } from "../accounts/role.ts";
import type { Limit, Rule } from "../deadlines/index.ts";
import type { WorkStep } from "../procedures/workflow.ts";
import type { ApologyReason } from "./apology.ts";
import type { FeeTime } from "./fee-due.ts";
import type {
  Apology,
  DossierPause,
  ProcedureRef,
  PromisedReturn,
  ReturnMode,
  ResultDocument,
  ReturnWindow,
  Schedule,
  Threshold,
  WatchKind,
} from "./state.ts";

/** Who wrote an event: a person of the office, one of its jobs, or the resident online. */
export type Author =
  | {
      readonly account: string;
      readonly role: Role;
      /** The leader's account whose authority was used. */
      readonly onBehalfOf?: string;
    }
  | { readonly job: string }
  | { readonly resident: true };

export const failureReasons = [
  "absent",
  "wrongAddress",
  "refused",
  "idMismatch",
  "noAuthorisation",
  "feeUnpaid",
] as const;
/** Why a home return failed (domain notes §7). */
export type FailureReason = (typeof failureReasons)[number];

export const correctionReasons = ["content", "legalBasis", "papers", "form", "other"] as const;
/** Why a leader gives a proposal back. */
export type CorrectionReason = (typeof correctionReasons)[number];

/** The step of the workflow that an event leads to, and by when that must be over. */
export type StepMove = {
  readonly index: number;
  readonly dueAt: Date | null;
  /** The agency that has it from there on, where that changes with the step; null: the one that took it in. */
  readonly visiting?: string | null;
};

type OfDelivery = { readonly deliveryId: string; readonly deliveryVersion: number };

export const refusalGrounds = [
  "notOurs",
  "papersMissing",
  "papersInvalid",
  "conditionsNotMet",
  "alreadyHandled",
  "other",
] as const;
/** Why the office does not accept what was handed in. */
export type RefusalGround = (typeof refusalGrounds)[number];

/** What a dossier is from the beginning: with the events after it, all that the rules know of it. */
type TakenIn = {
  readonly agency: string;
  readonly procedure: ProcedureRef;
  readonly rule: Rule | null;
  readonly workflow: readonly WorkStep[] | null;
  readonly returnMode: ReturnMode;
  /** SHA-256 over a salt kept with the parties and their canonical form. */
  readonly partiesDigest: string;
  readonly fee: number | null;
  /** When it is paid; left out: on filing. */
  readonly feeTime?: FeeTime;
};

/** What happened, without who wrote it or when. No personal data: persons live in the dossier's `parties`. */
export type DossierFact =
  /** Handed in, and not accepted yet: the promise is an answer. */
  | ({
      readonly type: "submitted";
      readonly promise: PromisedReturn;
    } & TakenIn)
  | { readonly type: "refused"; readonly ground: RefusalGround; readonly note: string }
  | ({
      readonly type: "accepted";
      readonly promise: PromisedReturn;
    } & TakenIn)
  | {
      readonly type: "scheduled";
      readonly schedule: Schedule;
      readonly thresholds: readonly Threshold[];
      readonly calendarChanged?: true;
      /** By when the step it stands in must be over; older histories say nothing. */
      readonly stepDueAt?: Date | null;
    }
  | {
      readonly type: "thresholdPassed";
      readonly kind: WatchKind;
      readonly dueAt: Date;
      /** Of "overdue" only; older histories have none. */
      readonly proposed?: Date;
    }
  /** `move`: it was at the counter until then. */
  | { readonly type: "processingStarted"; readonly move?: StepMove }
  | { readonly type: "claimed" }
  | { readonly type: "assigned"; readonly assignee: string }
  | {
      readonly type: "handedOver";
      readonly move: StepMove;
      /** Null: to whoever of that step takes it. */
      readonly assignee: string | null;
      /** The agency that works on it from now on; null: the one that took it in. */
      readonly visiting: string | null;
      readonly note: string | null;
    }
  | { readonly type: "proposed"; readonly move: StepMove; readonly note: string | null }
  | { readonly type: "signed"; readonly move: StepMove; readonly result: ResultDocument | null }
  | {
      readonly type: "returnedForCorrection";
      readonly move: StepMove;
      readonly reason: CorrectionReason;
      readonly note: string | null;
      /** Who had proposed it. */
      readonly assignee: string | null;
    }
  | { readonly type: "supplementRequested"; readonly papers: number; readonly reason: SupplementReason }
  | { readonly type: "supplementReceived" }
  | { readonly type: "paymentRequested"; readonly amount: number | null; readonly notice: string | null }
  | { readonly type: "paymentConfirmed" }
  | { readonly type: "verificationRecorded" }
  | { readonly type: "stopped"; readonly decision: string }
  | { readonly type: "resumed"; readonly decision: string }
  /** `move` and `result`: older histories have none. */
  | { readonly type: "processed"; readonly move?: StepMove; readonly result?: ResultDocument | null }
  | { readonly type: "reopened"; readonly decision: string; readonly move?: StepMove }
  | { readonly type: "withdrawn" }
  | ({ readonly type: "homeReturnPlanned" } & OfDelivery)
  | ({ readonly type: "homeReturnStarted" } & OfDelivery)
  | ({
      readonly type: "homeReturnFailed";
      readonly attempt: number;
      readonly reason: FailureReason;
      readonly back: boolean;
      /** The courier still has it; older histories say nothing, there it was back with the failure. */
      readonly held?: true;
    } & OfDelivery)
  | ({ readonly type: "homeReturnSealed" } & OfDelivery)
  | ({
      readonly type: "homeReturnWindowChosen";
      readonly window: ReturnWindow | null;
      readonly isSealed: boolean;
    } & OfDelivery)
  | ({
      readonly type: "homeReturnCounterChosen";
      readonly counter: string | null;
      readonly isSealed: boolean;
    } & OfDelivery)
  | ({ readonly type: "homeReturnComingBack" } & OfDelivery)
  | ({
      readonly type: "homeReturnAtOtherCounter";
      readonly counter: string;
      readonly until: Date;
    } & OfDelivery)
  /** `isSealed`: as it was. Older histories say nothing: there it counted as planned. */
  | ({ readonly type: "homeReturnInOffice"; readonly isSealed?: true } & OfDelivery)
  | ({ readonly type: "homeReturnCameBack"; readonly stopped?: true } & OfDelivery)
  | {
      readonly type: "returned";
      readonly via: "counter" | "online";
      /** Dong, where the fee was due with it. */
      readonly collected?: number;
    }
  | ({ readonly type: "returned"; readonly via: "home"; readonly counter?: string } & OfDelivery)
  | { readonly type: "receiptReissued"; readonly generation: number }
  | {
      readonly type: "extended";
      readonly limit: Limit;
      readonly reason: ApologyReason;
      readonly was: Date;
      readonly newDate: Date;
    }
  | {
      readonly type: "apologised";
      readonly cause: Apology["cause"];
      readonly reason: ApologyReason;
      readonly was: Date;
      readonly newDate: Date;
      readonly extension: Limit | null;
    };

export const supplementReasons = ["missing", "unclear", "expired", "inconsistent", "other"] as const;
export type SupplementReason = (typeof supplementReasons)[number];

/** One line of a dossier's history; `version` is the dossier's version after it. */
export type DossierEvent = DossierFact & {
  readonly version: number;
  readonly at: Date;
  readonly by: Author;
  /** Its link in the audit chain, once it is stored (docs/adr/0011). */
  readonly link?: string;
};

export type DossierEventType = DossierFact["type"];

/**
 * Events the office's own jobs write while nobody decided anything. A person's command may rest on a version
 * from before them: see docs/adr/0004.
 */
export const bookkeeping: ReadonlySet<DossierEventType> = new Set(["scheduled", "thresholdPassed"]);

/** The pause that an event opens, by its cause. */
export const pauseCauses = {
  supplementRequested: "supplementRequested",
  paymentRequested: "financialObligation",
  stopped: "stopped",
} as const satisfies Partial<Record<DossierEventType, DossierPause["cause"]>>;
