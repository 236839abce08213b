import type { CarryOverReason, Terms } from "./sitting.ts";

/** What somebody comes for: the code of a procedure, and its case where that is known. */
type Wanted = { readonly procedure: string; readonly caseId?: string | undefined };

/** What somebody asks of a sitting that is planned. Residents ask the first four; the clerks of its roster the rest. */
export type SittingCommand =
  | ({ readonly type: "book"; readonly slot: number } & Wanted)
  | { readonly type: "move"; readonly number: number; readonly slot: number }
  | { readonly type: "cancel"; readonly number: number }
  /** At the kiosk, by the ticket that was booked. */
  | { readonly type: "arrive"; readonly number: number }
  /** At the kiosk, without a booking: the first slot with room. */
  | ({ readonly type: "draw" } & Wanted)
  | { readonly type: "open" }
  /** The next one of the lane, or one out of turn. */
  | { readonly type: "call"; readonly counter: string; readonly number?: number | undefined }
  | { readonly type: "putBack"; readonly number: number }
  | { readonly type: "serve"; readonly number: number; readonly dossier: string | null }
  | { readonly type: "miss"; readonly number: number }
  | { readonly type: "carryOver"; readonly number: number; readonly reason: CarryOverReason }
  | { readonly type: "close" }
  | { readonly type: "settle"; readonly number: number; readonly dossier: string | null }
  | { readonly type: "handOver"; readonly cash: number; readonly note: string | null }
  | { readonly type: "takeOver" }
  /** The administrator's. */
  | { readonly type: "change"; readonly terms: Terms }
  | { readonly type: "callOff"; readonly reason: string };

export type SittingCommandType = SittingCommand["type"];

/** Work of the roster: whoever is not on it is told so. */
export const rosterCommands: ReadonlySet<SittingCommandType> = new Set([
  "open",
  "call",
  "putBack",
  "serve",
  "miss",
  "carryOver",
  "close",
  "handOver",
]);
