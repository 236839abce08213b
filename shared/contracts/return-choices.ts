import { z } from "zod";
import { deliveryStates } from "../domain/deliveries/index.ts";
import { failureReasons, homeReturnStates } from "../domain/dossiers/index.ts";
import { day, instantOut, words } from "./common.ts";

/** Minutes of the office's day. */
const minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);

/** When a packet is wanted. */
export const ReturnWindow = z.strictObject({ date: day, from: minute, to: minute });
export type ReturnWindow = z.infer<typeof ReturnWindow>;

export const agencyCode = z.string().trim().min(1).max(40);

/** Who received a packet, by what he is to the owner: never a name. */
export const relations = [
  "self",
  "wife",
  "husband",
  "child",
  "parent",
  "sibling",
  "family",
  "neighbour",
  "authorised",
  "other",
] as const;
export type Relation = (typeof relations)[number];

/** What the resident may choose of a result that goes home. */
export const returnChoices = ["chooseWindow", "chooseCounter", "stop"] as const;

/** A counter of another agency. */
const Counter = z.object({ agency: z.string(), name: words, address: z.string() });

/** Where a result is on its way home, for a public screen: no name of a person, no door, no phone of a person. */
export const HomeReturnSnapshot = z.object({
  state: z.enum(homeReturnStates),
  /** Attempts that failed. */
  attempts: z.number().int(),
  /** When the courier is to come: as the resident chose, or as his round says it, which is nearer. */
  window: z.object({ from: instantOut, to: instantOut, expected: z.boolean() }).nullable(),
  /** Where the resident fetches it, or fetched it, instead. */
  counter: Counter.extend({ returnCounter: z.string(), phone: z.string() }).nullable(),
  /** The last attempt that failed. */
  failed: z.object({ reason: z.enum(failureReasons), at: instantOut }).nullable(),
  /** The resident stopped it. */
  stopped: z.boolean(),
  /** What is to be ready at the door: dong, and how many originals go back to the office. Null: nothing, or at no door. */
  due: z.object({ amount: z.number().int(), originals: z.number().int() }).nullable(),
  /** Until when it waits at a counter. */
  waitsUntil: instantOut.nullable(),
  receivedBy: z.enum(relations).nullable(),
  /** Choices that are still open. */
  may: z.array(z.enum(returnChoices)),
});
export type HomeReturnSnapshot = z.infer<typeof HomeReturnSnapshot>;

/** `GET /api/tracking/home-return`, with the ticket as bearer: what can be chosen now. */
export const ReturnChoices = z
  .object({
    /** Of the packet. */
    version: z.number().int(),
    state: z.enum(deliveryStates),
    may: z.array(z.enum(returnChoices)),
    /** What is chosen. */
    window: ReturnWindow.nullable(),
    counter: z.string().nullable(),
    /** Windows that have room. */
    windows: z.array(ReturnWindow),
    counters: z.array(Counter),
    /** Of the office, for whatever cannot be chosen any more. */
    phone: z.string(),
  })
  .meta({ id: "ReturnChoices" });
export type ReturnChoices = z.infer<typeof ReturnChoices>;

/** The PIN on the receipt: who only saw its QR code changes nothing. */
const pin = z.string().trim().min(1).max(20);

/** `POST /api/tracking/home-return`, with the ticket as bearer and an `Idempotency-Key`. */
export const ReturnOrder = z
  .discriminatedUnion("type", [
    /** Null: at any time. */
    z.strictObject({ type: z.literal("chooseWindow"), window: ReturnWindow.nullable(), pin }),
    /** Null: home, after all. */
    z.strictObject({ type: z.literal("chooseCounter"), counter: agencyCode.nullable(), pin }),
    z.strictObject({ type: z.literal("stop"), pin }),
  ])
  .meta({ id: "ReturnOrder" });
export type ReturnOrder = z.infer<typeof ReturnOrder>;

export const ReturnReply = z
  .object({ version: z.number().int(), state: z.enum(deliveryStates) })
  .meta({ id: "ReturnReply" });
export type ReturnReply = z.infer<typeof ReturnReply>;
