import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { maxAttempts } from "../../../shared/domain/deliveries/index.ts";

/** What a dossier's state means to a resident: one answer each. */
export type Situation =
  | "submitted"
  | "accepted"
  | "processing"
  | "papers"
  | "papersAny"
  | "payment"
  | "stopped"
  | "withdrawn"
  | "notAccepted"
  | "collect"
  | "online"
  | "packing"
  | "sealed"
  | "again"
  | "out"
  | "toCounter"
  | "comingBack"
  | "atOtherCounter"
  | "kept"
  | "backAtCounter"
  | "returned"
  | "delivered"
  | "fetched";

export function situationOf(snapshot: Snapshot): Situation {
  switch (snapshot.status) {
    case "supplementRequested":
      return snapshot.missing.length > 0 ? "papers" : "papersAny";
    case "financialObligation":
      return "payment";
    case "processed":
      return waitingFor(snapshot);
    case "returned":
      if (snapshot.homeReturn?.state !== "delivered") return "returned";
      return snapshot.homeReturn.counter === null ? "delivered" : "fetched";
    default:
      return snapshot.status;
  }
}

/** Where a finished result waits: at the counter, online, or on its way home. */
function waitingFor({ returnMode, homeReturn }: Snapshot): Situation {
  if (returnMode !== "home") return returnMode === "online" ? "online" : "collect";
  if (!homeReturn) return "packing";
  const { state, attempts, counter } = homeReturn;
  if (attempts > 0 && (state === "planned" || state === "sealed")) return "again";
  if (state === "outForReturn" && counter !== null) return "toCounter";
  // It never failed: the resident stopped it, or asked for it.
  if (state === "backAtCounter" && attempts < maxAttempts) return "kept";
  return onItsWay[state];
}

const onItsWay: Readonly<Record<NonNullable<Snapshot["homeReturn"]>["state"], Situation>> = {
  planned: "packing",
  sealed: "sealed",
  outForReturn: "out",
  returning: "comingBack",
  atOtherCounter: "atOtherCounter",
  delivered: "delivered",
  backAtCounter: "backAtCounter",
};

/** Situations in which the office is at work: the road says how far. */
export const underWay: ReadonlySet<Situation> = new Set<Situation>([
  "accepted",
  "processing",
  "packing",
  "sealed",
  "again",
]);
