import type { Role } from "../accounts/role.ts";
import type { Limit } from "../deadlines/index.ts";
import type { CivilDate } from "../time/index.ts";
import type { ApologyReason } from "./apology.ts";
import type { FailureReason, SupplementReason } from "./events.ts";
import type { Schedule, Threshold, WatchKind } from "./state.ts";
import type { Status } from "./status.ts";

/** What a person of the office may ask of a dossier that exists. */
export type DossierCommand =
  | { readonly type: "start" }
  | {
      readonly type: "requestSupplement";
      readonly reason: SupplementReason;
      readonly papers: readonly { readonly name: string }[];
    }
  | { readonly type: "receiveSupplement" }
  | { readonly type: "requestPayment"; readonly amount?: number; readonly notice?: string }
  | { readonly type: "confirmPayment" }
  | { readonly type: "recordVerification" }
  | { readonly type: "stop"; readonly decision: string }
  | { readonly type: "resume"; readonly decision: string }
  | { readonly type: "finish" }
  | { readonly type: "reopen"; readonly decision: string }
  | { readonly type: "withdraw" }
  | { readonly type: "returnResult" }
  | { readonly type: "reissueReceipt" }
  | { readonly type: "extend"; readonly limit: Limit; readonly reason: ApologyReason }
  | {
      readonly type: "apologise";
      readonly reason: ApologyReason;
      readonly date?: CivilDate;
      readonly extend?: Limit;
    };

/** What a job tells a dossier. */
export type DossierReport =
  | {
      readonly type: "recordSchedule";
      readonly schedule: Schedule;
      readonly thresholds: readonly Threshold[];
      /** The calendar moved it, and nothing that the dossier went through. */
      readonly calendarChanged?: true;
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
  | { readonly kind: "planned" | "started" | "cameBack" | "delivered" }
  | {
      readonly kind: "failed";
      readonly attempt: number;
      readonly reason: FailureReason;
      /** The last attempt: the packet waits at the counter from now on. */
      readonly back: boolean;
    }
);

export type DossierCommandType = DossierCommand["type"];

type CommandRule = {
  /** Roles that may ask it. */
  readonly roles: readonly Role[];
  /** Statuses it may be asked in. */
  readonly from: readonly Status[];
  /** The status after it; null where the status stays. */
  readonly to: Status | null;
};

/** Who may do what, when, and where it leads: read by `decide`, the desk's buttons and the docs alike. */
export const commandRules: Readonly<Record<DossierCommandType, CommandRule>> = {
  start: { roles: ["specialist", "leader"], from: ["accepted"], to: "processing" },
  requestSupplement: { roles: ["clerk", "specialist"], from: ["processing"], to: "supplementRequested" },
  receiveSupplement: {
    roles: ["clerk", "specialist"],
    from: ["supplementRequested"],
    to: "processing",
  },
  requestPayment: { roles: ["clerk", "specialist"], from: ["processing"], to: "financialObligation" },
  confirmPayment: { roles: ["clerk", "specialist"], from: ["financialObligation"], to: "processing" },
  recordVerification: { roles: ["clerk", "specialist"], from: ["accepted", "processing"], to: null },
  stop: {
    roles: ["leader"],
    from: ["processing", "supplementRequested", "financialObligation"],
    to: "stopped",
  },
  resume: { roles: ["leader"], from: ["stopped"], to: "processing" },
  finish: { roles: ["leader"], from: ["processing"], to: "processed" },
  reopen: { roles: ["leader"], from: ["processed"], to: "processing" },
  withdraw: {
    roles: ["clerk"],
    from: ["accepted", "processing", "supplementRequested", "financialObligation"],
    to: "withdrawn",
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
