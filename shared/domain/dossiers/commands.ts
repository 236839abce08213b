import type { Role } from "../accounts/role.ts";
import type { Limit } from "../deadlines/index.ts";
import type { CivilDate } from "../time/index.ts";
import type { ApologyReason } from "./apology.ts";
import type { CorrectionReason, FailureReason, RefusalGround, SupplementReason } from "./events.ts";
import type { StepId } from "../procedures/workflow.ts";
import type { ResultDocument, ReturnWindow, Schedule, Threshold, WatchKind } from "./state.ts";
import type { Status } from "./status.ts";

/** The promised date where no rule is known, entered by hand, and why that date. */
export type EnteredPromise = { readonly dueAt: Date; readonly reason: string };

/** What a person of the office may ask of a dossier that exists. */
export type DossierCommand =
  /** Of one that was handed in without being accepted. `promise`: only where its case has no rule. */
  | { readonly type: "accept"; readonly promise?: EnteredPromise | undefined }
  | { readonly type: "refuse"; readonly ground: RefusalGround; readonly note: string }
  | { readonly type: "start" }
  | { readonly type: "claim" }
  /** `assignee`: an account of the agency that works on it, whose role is that of the step. */
  | { readonly type: "assign"; readonly assignee: string }
  | {
      readonly type: "handOver";
      /** Left out: the next one. */
      readonly step?: StepId | undefined;
      readonly assignee?: string | undefined;
      /** Left out: the step's own, else the one that has it. */
      readonly agency?: string | undefined;
      readonly note?: string | undefined;
    }
  | { readonly type: "propose"; readonly note?: string | undefined }
  | { readonly type: "sign"; readonly result?: ResultDocument | undefined }
  | {
      readonly type: "returnForCorrection";
      readonly reason: CorrectionReason;
      readonly note?: string | undefined;
    }
  | {
      readonly type: "requestSupplement";
      readonly reason: SupplementReason;
      readonly papers: readonly { readonly name: string }[];
    }
  | { readonly type: "receiveSupplement" }
  | {
      readonly type: "requestPayment";
      readonly amount?: number | undefined;
      readonly notice?: string | undefined;
    }
  | { readonly type: "confirmPayment" }
  | { readonly type: "recordVerification" }
  | { readonly type: "stop"; readonly decision: string }
  | { readonly type: "resume"; readonly decision: string }
  | { readonly type: "finish"; readonly result?: ResultDocument | undefined }
  | { readonly type: "reopen"; readonly decision: string }
  | { readonly type: "withdraw" }
  /** `collected`: dong, where the fee is due with it. */
  | { readonly type: "returnResult"; readonly collected?: number | undefined }
  | { readonly type: "reissueReceipt" }
  | { readonly type: "extend"; readonly limit: Limit; readonly reason: ApologyReason }
  | {
      readonly type: "apologise";
      readonly reason: ApologyReason;
      readonly date?: CivilDate | undefined;
      readonly extend?: Limit | undefined;
    };

/** What a job tells a dossier. */
export type DossierReport =
  | {
      readonly type: "recordSchedule";
      readonly schedule: Schedule;
      readonly thresholds: readonly Threshold[];
      /** The calendar moved it, and nothing that the dossier went through. */
      readonly calendarChanged?: true;
      readonly stepDueAt: Date | null;
    }
  /** `proposed`: the date the office can name once it is late. */
  | { readonly type: "passThreshold"; readonly kind: WatchKind; readonly proposed?: Date }
  | { readonly type: "recordHomeReturn"; readonly fact: HomeReturnFact };

/** A fact of a delivery, on its way into the dossier it belongs to. */
export type HomeReturnFact = {
  readonly deliveryId: string;
  /** The delivery's version that says so: facts are taken in this order, each once. */
  readonly deliveryVersion: number;
} & (
  | { readonly kind: "planned" | "sealed" | "started" | "comingBack" }
  /** Back from a round, to go out again. */
  | { readonly kind: "inOffice"; readonly isSealed?: true }
  /** `stopped`: the resident stopped it before it left. */
  | { readonly kind: "cameBack"; readonly stopped?: true }
  /** `counter`: the agency at whose counter it was fetched. */
  | { readonly kind: "delivered"; readonly counter?: string }
  /** `isSealed`: the packet was, as it was chosen. */
  | { readonly kind: "windowChosen"; readonly window: ReturnWindow | null; readonly isSealed: boolean }
  | { readonly kind: "counterChosen"; readonly counter: string | null; readonly isSealed: boolean }
  /** It waits at the counter of another agency. */
  | { readonly kind: "atOtherCounter"; readonly counter: string; readonly until: Date }
  | {
      readonly kind: "failed";
      readonly attempt: number;
      readonly reason: FailureReason;
      /** The last attempt: the packet waits at the counter from now on. */
      readonly back: boolean;
      /** The courier still has it. */
      readonly held?: true;
    }
);

export type DossierCommandType = DossierCommand["type"];

type CommandRule = {
  /** Roles that may ask it. */
  readonly roles: readonly Role[];
  /** Statuses it may be asked in. */
  readonly from: readonly Status[];
  /** Of what is not accepted yet, or of that too; left out, only of what is accepted. */
  readonly beforeAcceptance?: "only" | "too";
  /** The status after it; null where the status stays. */
  readonly to: Status | null;
  /**
   * Work on the dossier itself: for the agency that has it, and for whoever has claimed it. The rest is the business of the
   * agency that took it in.
   */
  readonly isWork?: true;
};

/** Wherever the dossier has somebody to go to. */
const underWay: readonly Status[] = [
  "submitted",
  "accepted",
  "processing",
  "supplementRequested",
  "financialObligation",
  "stopped",
];

/** Who may do what, when, and where it leads: read by `decide`, the desk's buttons and the docs alike. */
export const commandRules: Readonly<Record<DossierCommandType, CommandRule>> = {
  accept: { roles: ["clerk"], from: ["submitted"], to: "accepted", beforeAcceptance: "only" },
  refuse: {
    roles: ["clerk"],
    from: ["submitted", "supplementRequested"],
    to: "notAccepted",
    beforeAcceptance: "only",
  },
  start: { roles: ["specialist", "leader"], from: ["accepted"], to: "processing", isWork: true },
  claim: {
    roles: ["clerk", "specialist", "leader"],
    from: underWay,
    to: null,
    isWork: true,
    beforeAcceptance: "too",
  },
  assign: { roles: ["leader"], from: underWay, to: null, isWork: true, beforeAcceptance: "too" },
  handOver: { roles: ["clerk", "specialist", "leader"], from: underWay, to: null, isWork: true },
  propose: { roles: ["specialist"], from: ["processing"], to: null, isWork: true },
  sign: { roles: ["leader"], from: ["processing"], to: null, isWork: true },
  returnForCorrection: { roles: ["leader"], from: ["processing"], to: null, isWork: true },
  requestSupplement: {
    roles: ["clerk", "specialist"],
    from: ["submitted", "processing"],
    to: "supplementRequested",
    isWork: true,
    beforeAcceptance: "too",
  },
  receiveSupplement: {
    roles: ["clerk", "specialist"],
    from: ["supplementRequested"],
    to: "processing",
    beforeAcceptance: "too",
  },
  requestPayment: {
    roles: ["clerk", "specialist"],
    from: ["processing"],
    to: "financialObligation",
    isWork: true,
  },
  confirmPayment: { roles: ["clerk", "specialist"], from: ["financialObligation"], to: "processing" },
  recordVerification: {
    roles: ["clerk", "specialist"],
    from: ["accepted", "processing"],
    to: null,
    isWork: true,
  },
  stop: {
    roles: ["leader"],
    from: ["processing", "supplementRequested", "financialObligation"],
    to: "stopped",
  },
  resume: { roles: ["leader"], from: ["stopped"], to: "processing" },
  /** A leader at any time; a clerk once a leader has signed. */
  finish: { roles: ["leader", "clerk"], from: ["processing"], to: "processed" },
  reopen: { roles: ["leader"], from: ["processed"], to: "processing" },
  withdraw: {
    roles: ["clerk"],
    from: ["submitted", "accepted", "processing", "supplementRequested", "financialObligation"],
    to: "withdrawn",
    beforeAcceptance: "too",
  },
  returnResult: { roles: ["clerk"], from: ["processed"], to: "returned" },
  reissueReceipt: {
    roles: ["clerk"],
    from: ["accepted", "processing", "supplementRequested", "financialObligation", "stopped", "processed"],
    to: null,
  },
  extend: { roles: ["leader"], from: ["accepted", "processing"], to: null },
  apologise: {
    roles: ["clerk", "leader"],
    from: ["accepted", "processing", "supplementRequested", "financialObligation", "stopped"],
    to: null,
  },
};

export const commandTypes = Object.freeze(Object.keys(commandRules)) as readonly DossierCommandType[];

/** The commands that a status allows, whoever asks. */
export function allowedIn(status: Status): readonly DossierCommandType[] {
  return commandTypes.filter((type) => commandRules[type].from.includes(status));
}
