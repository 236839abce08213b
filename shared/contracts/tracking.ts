import { z } from "zod";
import {
  apologyReasons,
  homeReturnStates,
  returnModes,
  stationKeys,
  statuses,
  tokenDigits,
  turns,
} from "../domain/dossiers/index.ts";
import { instantOut, words } from "./common.ts";
import { ExplainedDays } from "./dossiers.ts";
import { HomeReturnSnapshot } from "./return-choices.ts";

/** `POST /api/tracking`: the receipt's QR token, the pass of a phone that took a view over, or code and PIN. */
export const LookUp = z
  .union([
    z.strictObject({ token: z.string().regex(new RegExp(`^\\d{${tokenDigits}}$`)) }),
    z.strictObject({ pass: z.string().max(2000) }),
    z.strictObject({ code: z.string().trim().toUpperCase().max(60), pin: z.string().trim().max(20) }),
  ])
  .meta({ id: "LookUp" });
export type LookUp = z.infer<typeof LookUp>;

/** A stop on the road of a dossier, in order. */
export const Station = z.object({
  key: z.enum(stationKeys),
  state: z.enum(["passed", "here", "ahead"]),
  /** When it was reached, or is due. */
  at: instantOut.nullable(),
  /** The clock stood still between this stop and the next. */
  pausedAfter: z.boolean(),
});
export type Station = z.infer<typeof Station>;

/**
 * What a public screen may know of one dossier: no name, no address, no phone, no ID, and in quiet mode no
 * name of the procedure either.
 */
export const Snapshot = z
  .object({
    ref: z.string(),
    version: z.number().int(),
    status: z.enum(statuses),
    statusNo: z.number().int(),
    /** Day (yyMMdd) and serial: the tail of the code. */
    tail: z.object({ day: z.string(), serial: z.string() }),
    procedure: words.meta({ description: "Plain name; the field's name where quiet" }),
    quiet: z.boolean(),
    turn: z.enum(turns),
    /** When it was handed in, where it was not accepted at once; the limit counts from acceptance. */
    submittedAt: instantOut.nullable(),
    acceptedAt: instantOut,
    promise: z.object({ dueAt: instantOut }),
    /** The date the office works to now; null while the clock stands still. */
    dueAt: instantOut.nullable(),
    /** The date the office named when it apologised; the promise stays beside it. */
    newDate: instantOut.nullable(),
    late: z.boolean(),
    /** Why, as the last apology says: its kind alone, because what was typed beside it may name somebody. */
    lateReason: z.enum(apologyReasons).nullable(),
    pausedSince: instantOut.nullable(),
    road: z.array(Station),
    /** What the resident is asked to bring. */
    missing: z.array(
      z.object({ name: z.string(), note: z.string().nullable(), where: z.string().nullable() }),
    ),
    payment: z.object({ amount: z.number().nullable(), notice: z.string().nullable() }).nullable(),
    returnMode: z.enum(returnModes),
    homeReturn: HomeReturnSnapshot.nullable(),
    explanation: ExplainedDays.nullable(),
    /** When this was true. */
    asOf: instantOut,
    ticket: z.string().meta({ description: "Bearer for GET /api/tracking and the socket; short-lived" }),
    ticketExpiresAt: instantOut,
  })
  .meta({ id: "Snapshot" });
export type Snapshot = z.infer<typeof Snapshot>;

/** Socket event on `/tracking`: an older version is ignored, a gap means refetch. */
export const TrackingChanged = z.object({
  ref: z.string(),
  version: z.number().int(),
  status: z.enum(statuses),
  statusNo: z.number().int(),
  homeReturn: z.enum(homeReturnStates).nullable(),
});
export type TrackingChanged = z.infer<typeof TrackingChanged>;

export const Subscribe = z.strictObject({ ticket: z.string().max(2000) });
/** The answer to `subscribe`. */
export type SubscribeReply =
  | { readonly ok: true; readonly ref: string; readonly version: number }
  /** `unavailable`: the office cannot say now, and another try with the same ticket may do. */
  | { readonly ok: false; readonly code: "ticket-expired" | "unavailable" };

export type TrackingServerEvents = {
  "tracking:changed": (change: TrackingChanged) => void;
  /** The server lost its own source for a moment: fetch the snapshot again. */
  "tracking:refetch": () => void;
};
export type TrackingClientEvents = {
  subscribe: (request: z.infer<typeof Subscribe>, reply?: (answer: SubscribeReply) => void) => void;
};
