import type { Place, Window } from "./stop.ts";

export type Courier = {
  readonly id: string;
  /** Pieces that fit into the bag, see `piecesOf`. */
  readonly capacity: number;
  readonly shift: Window;
};

/** A stop with its estimated times, whole minutes of the day. */
export type PlannedStop = {
  readonly id: string;
  readonly pinned: Place | null;
  readonly arrives: number;
  /** Later than `arrives` where the courier waits for the window. */
  readonly begins: number;
  readonly leaves: number;
  /** Minutes after the window; only in an order made by hand. */
  readonly late: number;
};

/** One way of one courier from the office and back. */
export type Round = {
  readonly courier: string;
  readonly departs: number;
  readonly returns: number;
  readonly pieces: number;
  /** Somebody has put the stops into this order; planning again keeps it. */
  readonly byHand: boolean;
  readonly stops: readonly PlannedStop[];
};

/**
 * Why a task is in no round: there is no courier; nobody has a shift that day; no bag is large enough; nobody can be there within its window; no shift is long enough for
 * it; or it would fit alone, but others have the room.
 */
export const leftOverReasons = ["noCourier", "noShift", "capacity", "window", "shift", "full"] as const;
export type LeftOverReason = (typeof leftOverReasons)[number];
export type LeftOver = { readonly id: string; readonly reason: LeftOverReason };

export type RoundsPlan = { readonly rounds: readonly Round[]; readonly leftOver: readonly LeftOver[] };
