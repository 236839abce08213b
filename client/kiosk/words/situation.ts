import type { Snapshot } from "../../../shared/contracts/tracking.ts";

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
  | "planned"
  | "again"
  | "out"
  | "backAtCounter"
  | "returned"
  | "delivered";

export function situationOf(snapshot: Snapshot): Situation {
  switch (snapshot.status) {
    case "supplementRequested":
      return snapshot.missing.length > 0 ? "papers" : "papersAny";
    case "financialObligation":
      return "payment";
    case "processed":
      return waitingFor(snapshot);
    case "returned":
      return snapshot.homeReturn?.state === "delivered" ? "delivered" : "returned";
    default:
      return snapshot.status;
  }
}

/** Where a finished result waits: at the counter, online, or on its way home. */
function waitingFor({ returnMode, homeReturn }: Snapshot): Situation {
  if (returnMode !== "home") return returnMode === "online" ? "online" : "collect";
  if (!homeReturn) return "packing";
  return homeReturn.state === "planned" && homeReturn.attempts > 0 ? "again" : onItsWay[homeReturn.state];
}

const onItsWay: Readonly<Record<NonNullable<Snapshot["homeReturn"]>["state"], Situation>> = {
  planned: "planned",
  outForReturn: "out",
  delivered: "delivered",
  backAtCounter: "backAtCounter",
};

/** Situations in which the office is at work: the road says how far. */
export const underWay: ReadonlySet<Situation> = new Set<Situation>([
  "accepted",
  "processing",
  "packing",
  "planned",
  "again",
]);
