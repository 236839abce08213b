import type { Limit, Pause, Rule } from "../deadlines/index.ts";
import type { WorkStep } from "../procedures/workflow.ts";
import type { CivilDate } from "../time/index.ts";
import type { DossierEvent } from "./events.ts";
import type { Status } from "./status.ts";

export const returnModes = ["counter", "home", "online"] as const;
export type ReturnMode = (typeof returnModes)[number];

/** What the clock of the deadline has been through; instants, not days. */
export type DossierClock = {
  /** From where the limit counts: before acceptance, when it was handed in. */
  readonly acceptedAt: Date;
  readonly verificationAt: Date | null;
  readonly pauses: readonly DossierPause[];
  readonly extension: Limit | null;
};

export type DossierPause = {
  readonly from: Date;
  readonly to: Date | null;
  readonly cause: "supplementRequested" | "financialObligation" | "stopped";
};

/** What the receipt says. It never changes; a later schedule stands beside it. */
export type PromisedReturn = {
  readonly dueAt: Date;
  /**
   * `rule`: from the procedure's limit. `clerk`: entered by hand, with a reason, where no rule is known. `reply`: not accepted
   * yet, so only the answer whether it is.
   */
  readonly basis: "rule" | "clerk" | "reply";
};

/** What the office works to now, recomputed whenever time is paused or the calendar changes. */
export type Schedule = {
  /** Null while the clock stands still. */
  readonly dueAt: Date | null;
  readonly calendarVersion: string;
  readonly provisional: boolean;
};

export const watchKinds = ["stepOverdue", "warning", "dueToday", "overdue"] as const;
export type WatchKind = (typeof watchKinds)[number];
/** A threshold on the way to the due instant. Each is raised once. */
export type Threshold = { readonly kind: WatchKind; readonly at: Date };

export const apologyCauses = ["overdue", "calendar", "extension"] as const;
/** An apology the office owes because its promise on paper will be missed. */
export type Apology = {
  readonly cause: (typeof apologyCauses)[number];
  readonly since: Date;
  /** The due that is missed. */
  readonly was: Date;
  readonly proposed: Date;
};

export const homeReturnStates = [
  "planned",
  "sealed",
  "outForReturn",
  "returning",
  "atOtherCounter",
  "delivered",
  "backAtCounter",
] as const;
export type HomeReturnState = (typeof homeReturnStates)[number];
/** When a resident wants a result: a day of the office and minutes of it. */
export type ReturnWindow = { readonly date: CivilDate; readonly from: number; readonly to: number };

export type HomeReturn = {
  readonly deliveryId: string;
  /** The last version of the delivery that this dossier knows of. */
  readonly deliveryVersion: number;
  readonly state: HomeReturnState;
  /** Attempts that failed so far. */
  readonly attempts: number;
};

export type ProcedureRef = {
  /** Names the procedure for ever; the same code may be published by several offices. */
  readonly key: string;
  readonly code: string;
  /** The version in force at acceptance; the dossier keeps it for life. */
  readonly revision: number;
  readonly caseId: string;
};

/** Where in the workflow a dossier stands. */
export type Position = {
  /** Of the step in the workflow. */
  readonly index: number;
  /** Since when it stands there. */
  readonly since: Date;
  /** By when it must be passed on; null while the clock stands still, and where the limit cannot be divided. */
  readonly dueAt: Date | null;
};

/** What the office made, as the paper itself is cited. */
export type ResultDocument = { readonly number: string; readonly title: string | null };

/** A dossier as the rules see it: no person, no paper, only what decisions rest on. */
export type DossierState = {
  readonly ref: string;
  readonly code: string;
  readonly agency: string;
  readonly version: number;
  readonly status: Status;
  readonly procedure: ProcedureRef;
  readonly rule: Rule | null;
  readonly returnMode: ReturnMode;
  readonly clock: DossierClock;
  readonly promise: PromisedReturn;
  readonly schedule: Schedule | null;
  /** Thresholds still ahead, nearest first. */
  readonly thresholds: readonly Threshold[];
  /** The task of the clerk; null where nothing is owed. */
  readonly apology: Apology | null;
  readonly homeReturn: HomeReturn | null;
  readonly processedAt: Date | null;
  readonly returnedAt: Date | null;
  /** The agency's or the procedure's own as it was at intake; null where it goes the way of all. */
  readonly workflow: readonly WorkStep[] | null;
  readonly position: Position;
  /** The account that has claimed it; null while it waits for anybody whose step it is. */
  readonly assignee: string | null;
  /** The agency that works on it, where that is not the one that took it in. */
  readonly visiting: string | null;
  /** When a leader signed; null until then, and again when it goes back for correction. */
  readonly signedAt: Date | null;
  /** The paper that a signature or the end of the work has named. */
  readonly result: ResultDocument | null;
  /** Since when a step or the whole is overdue and the leader has to look at it; null while nothing is. */
  readonly escalatedAt: Date | null;
  /** How often the receipt was issued; raising it makes older PINs and QR codes void. */
  readonly generation: number;
  /** Somebody asked to be told of its changes; not of its history, and absent where nobody ever did. */
  readonly followed?: true;
  readonly history: readonly DossierEvent[];
};

/** Whether the office has taken it on: before, it only owes an answer. */
export const isAccepted = ({ promise }: Pick<DossierState, "promise">): boolean => promise.basis !== "reply";

/** Whether the resident handed it in online, so that nobody of the office had seen it then. */
export const cameOnline = ({ history: [first] }: Pick<DossierState, "history">): boolean =>
  first !== undefined && "resident" in first.by;

/** How long the office has to say whether it accepts what was handed in. Source: domain notes, a reply within 8 working hours. */
export const replyRule: Rule = { kind: "workingHours", amount: 8 };

/** The rule that the clock runs by now; null where a clerk entered the date. */
export const ruleInForce = (state: Pick<DossierState, "promise" | "rule">): Rule | null =>
  isAccepted(state) ? state.rule : replyRule;

/** The clock in the deadline engine's words: epoch milliseconds, open pause without an end. */
export function clockFacts(clock: DossierClock, rule: Rule) {
  const pauses: Pause[] = clock.pauses.map(({ from, to }) => ({
    from: from.getTime(),
    ...(to && { to: to.getTime() }),
    policy: rule.pause ?? "resume",
  }));
  return {
    acceptedAt: clock.acceptedAt.getTime(),
    ...(clock.verificationAt && { verificationAt: clock.verificationAt.getTime() }),
    ...(clock.extension && { extension: clock.extension }),
    pauses,
  };
}
