import { lastApology } from "./apology.ts";
import type { DossierEvent } from "./events.ts";
import type { DossierState, HomeReturnState } from "./state.ts";
import type { Status } from "./status.ts";

export const stationKeys = [
  "submitted",
  "accepted",
  "processing",
  "supplement",
  "payment",
  "stopped",
  "processed",
  "outForReturn",
  "returned",
  "withdrawn",
  "notAccepted",
] as const;
export type StationKey = (typeof stationKeys)[number];

/** A stop on the road that a dossier travels. */
export type Station = {
  readonly key: StationKey;
  readonly state: "passed" | "here" | "ahead";
  /** When it was reached or, ahead of us, when it is due; null where nobody can say. */
  readonly at: Date | null;
  /** The clock stood still on the way from this stop to the next. */
  readonly pausedAfter: boolean;
};

/** The road so far and what is still to come: one stop for each thing a resident would call a step. */
export function roadOf(state: DossierState): readonly Station[] {
  const stops: { key: StationKey; at: Date; pausedAfter: boolean }[] = [];
  for (const event of state.history) {
    const key = stopOf(event);
    if (!key) continue;
    const last = stops.at(-1);
    if (last && isPause(key)) last.pausedAfter = true;
    stops.push({ key, at: event.at, pausedAfter: false });
  }
  const travelled = stops.map((stop, at): Station => {
    const here = at === stops.length - 1;
    return { ...stop, state: here ? "here" : "passed" };
  });
  return [...travelled, ...ahead(state, stops.at(-1)?.key ?? "accepted")];
}

function stopOf(event: DossierEvent): StationKey | null {
  switch (event.type) {
    case "submitted":
      return "submitted";
    case "refused":
      return "notAccepted";
    case "accepted":
      return "accepted";
    case "processingStarted":
    case "supplementReceived":
    case "paymentConfirmed":
    case "resumed":
    case "reopened":
      return "processing";
    case "supplementRequested":
      return "supplement";
    case "paymentRequested":
      return "payment";
    case "stopped":
      return "stopped";
    case "processed":
      return "processed";
    case "homeReturnStarted":
      return "outForReturn";
    case "homeReturnFailed":
    case "homeReturnAtOtherCounter":
    case "homeReturnInOffice":
    case "homeReturnCameBack":
      // The result is in the office again, waiting as it was before.
      return "processed";
    case "returned":
      return "returned";
    case "withdrawn":
      return "withdrawn";
    default:
      return null;
  }
}

const isPause = (key: StationKey) => key === "supplement" || key === "payment" || key === "stopped";

/** What lies ahead of each stop; nothing lies behind an end. */
const next: Readonly<Record<StationKey, readonly StationKey[]>> = {
  submitted: ["accepted", "processing", "processed"],
  accepted: ["processing", "processed"],
  processing: ["processed"],
  supplement: ["processing", "processed"],
  payment: ["processing", "processed"],
  stopped: [],
  processed: [],
  outForReturn: [],
  returned: [],
  withdrawn: [],
  notAccepted: [],
};

const ended: ReadonlySet<StationKey> = new Set(["stopped", "returned", "withdrawn", "notAccepted"]);

function ahead(state: DossierState, here: StationKey): readonly Station[] {
  if (ended.has(here)) return [];
  const toDoor = here !== "outForReturn" && state.returnMode === "home" && !waitsAtCounter(state);
  const keys: readonly StationKey[] = [
    ...next[here],
    ...(toDoor ? ["outForReturn" as const] : []),
    "returned",
  ];
  return keys.map((key) => ({
    key,
    state: "ahead",
    at: key === "processed" ? workedTo(state) : null,
    pausedAfter: false,
  }));
}

/** The due, or the date that was named with the apology where that is later; null while the clock stands still. */
function workedTo(state: DossierState): Date | null {
  const { dueAt } = state.schedule ?? state.promise;
  const named = lastApology(state)?.newDate;
  return dueAt && named && named > dueAt ? named : dueAt;
}

const waitsAtCounter = ({ homeReturn }: DossierState) =>
  homeReturn?.state === "backAtCounter" || homeReturn?.state === "atOtherCounter";

export const turns = ["office", "resident", "ready", "over"] as const;
/** Whose turn it is. */
export type Turn = (typeof turns)[number];

const turnOfStatus: Readonly<Record<Status, Turn>> = {
  submitted: "office",
  accepted: "office",
  notAccepted: "over",
  processing: "office",
  supplementRequested: "resident",
  financialObligation: "resident",
  withdrawn: "over",
  stopped: "over",
  processed: "ready",
  returned: "over",
};

/** The packet is the office's to move on. */
const atWork: ReadonlySet<HomeReturnState> = new Set(["planned", "sealed", "returning"]);

/** Whose turn it is now: the ground of the sign on public screens. */
export function turnOf(state: DossierState): Turn {
  const where = state.homeReturn?.state ?? "planned";
  const waitsForCourier = state.returnMode === "home" && atWork.has(where);
  return state.status === "processed" && waitsForCourier ? "office" : turnOfStatus[state.status];
}
