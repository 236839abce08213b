import type { DossierEvent } from "./events.ts";
import { concernsFollowers } from "./followers.ts";
import { cameOnline, type DossierState } from "./state.ts";

export const dossierJobs = [
  "schedule-deadlines",
  "plan-delivery",
  "notify",
  "remember-place",
  "tell-followers",
] as const;
export type DossierJob = (typeof dossierJobs)[number];

/** What the office has to do because of an event, beyond showing it. */
export function jobsAfter(event: DossierEvent, state: DossierState): readonly DossierJob[] {
  const own = ownJobs(event, state);
  return state.followed && concernsFollowers(event) ? [...own, "tell-followers"] : own;
}

/** Whether the office tells the submitter of an event by message, whoever follows the dossier. */
export const tellsSubmitter = (event: DossierEvent, state: DossierState): boolean =>
  ownJobs(event, state).includes("notify");

function ownJobs(event: DossierEvent, state: DossierState): readonly DossierJob[] {
  switch (event.type) {
    case "supplementRequested":
    case "paymentRequested":
    case "stopped":
      return ["schedule-deadlines", "notify"];
    case "extended":
      return ["schedule-deadlines", "notify"];
    case "apologised":
      // Without a rule the office works to the date it has just named.
      return event.extension || !state.rule ? ["schedule-deadlines", "notify"] : ["notify"];
    case "submitted":
      // Who does not stand at the counter is told by message.
      return cameOnline(state) ? ["schedule-deadlines", "notify"] : ["schedule-deadlines"];
    case "accepted":
      return [
        "schedule-deadlines",
        ...(cameOnline(state) ? (["notify"] as const) : []),
        // Not before somebody of the office has seen it.
        ...(state.returnMode === "home" ? (["remember-place"] as const) : []),
      ];
    case "supplementReceived":
      return "resident" in event.by ? ["schedule-deadlines", "notify"] : ["schedule-deadlines"];
    case "refused":
      return cameOnline(state) ? ["notify"] : [];
    case "paymentConfirmed":
    case "verificationRecorded":
    case "resumed":
    case "reopened":
      return ["schedule-deadlines"];
    case "processed":
      return state.returnMode === "home" ? ["plan-delivery"] : ["notify"];
    case "homeReturnPlanned":
    case "homeReturnStarted":
    case "homeReturnFailed":
    case "homeReturnWindowChosen":
    case "homeReturnCounterChosen":
    case "homeReturnAtOtherCounter":
    case "homeReturnCameBack":
      return ["notify"];
    case "homeReturnSealed":
    case "homeReturnComingBack":
    case "homeReturnInOffice":
    case "scheduled":
    case "thresholdPassed":
    case "processingStarted":
    case "claimed":
    case "assigned":
    case "handedOver":
    case "proposed":
    case "signed":
    case "returnedForCorrection":
    case "withdrawn":
    case "returned":
    case "receiptReissued":
      return [];
  }
}
