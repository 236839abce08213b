import { z } from "zod";
import { deliveryStates, dueKinds, maxWrongPins } from "../domain/deliveries/index.ts";
import { failureReasons, followChannels, pinLength } from "../domain/dossiers/index.ts";
import { instant, instantOut, line, money, words } from "./common.ts";
import { agencyCode, ReturnWindow } from "./return-choices.ts";
import { Point } from "./rounds.ts";
import { SealKey } from "./sealed-facts.ts";

/** When and where by the phone's own clock and receiver: it may have been without a signal. */
const DeviceFact = z.strictObject({
  at: instant,
  place: z
    .strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      accuracy: z.number().min(0).max(100_000),
    })
    .nullable()
    .default(null),
});

/** As printed on the seal, and as a scanner types it. */
const sealNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z][0-9A-Z-]{3,29}$/);

/** A paper as the catalogue names it: the national one has names as long as a page. */
const paper = line(5_000);

/** Original papers, as the packet's list of what to collect names them. */
const originals = z.array(paper).max(60);

/** A picture of a signature: PNG, base64. */
const signature = z.base64().max(120_000);

const handedOver = {
  recipientName: line(120),
  /** What the recipient is to the owner: self, wife, neighbour with a written authorisation … */
  relationship: line(60).optional(),
  /** One of the two is the proof. */
  pin: z.string().trim().max(20).optional(),
  signature: signature.optional(),
  /** The receiver's ID was looked at; no picture of it is ever taken. */
  idLooked: z.boolean(),
  /** Dong that were paid with it: all that is due. */
  collected: money.optional(),
};

/** `POST /api/deliveries/{id}/commands`, with an optional `If-Match: "<version>"`. */
export const DeliveryCommand = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("seal"),
      seal: sealNumber,
      contents: z.array(paper).min(1).max(30),
    }),
    z.strictObject({ type: z.literal("offer"), seal: sealNumber, courier: z.string().min(1).max(80) }),
    z.strictObject({ type: z.literal("withdrawOffer") }),
    z.strictObject({ type: z.literal("receive"), seal: sealNumber.nullable() }),
    z.strictObject({ type: z.literal("recall") }),
    z.strictObject({ type: z.literal("stop") }),
    /** They have come to the office. */
    z.strictObject({ type: z.literal("receiveOriginals"), originals: originals.min(1) }),
    z.strictObject({ type: z.literal("take"), seal: sealNumber }),
    /** The resident's choices, at the resident's call. */
    z.strictObject({ type: z.literal("chooseWindow"), window: ReturnWindow.nullable() }),
    z.strictObject({ type: z.literal("chooseCounter"), counter: agencyCode.nullable() }),
    z.strictObject({
      type: z.literal("deliver"),
      ...handedOver,
      /** Those of the list to collect that the receiver gave. */
      originals: originals.optional(),
      device: DeviceFact.optional(),
    }),
    /** At the counter of another agency. */
    z.strictObject({ type: z.literal("handOut"), ...handedOver }),
    z.strictObject({
      type: z.literal("fail"),
      reason: z.enum(failureReasons),
      note: line(300).optional(),
      device: DeviceFact.optional(),
    }),
    /** Wrong PINs that were typed without a signal. */
    z.strictObject({ type: z.literal("missPins"), count: z.number().int().min(1).max(20) }),
    /** Packets from before there were seals have none. */
    z.strictObject({ type: z.literal("giveBack"), seal: sealNumber.nullable() }),
  ])
  .meta({ id: "DeliveryCommand" });
export type DeliveryCommand = z.infer<typeof DeliveryCommand>;
/** As it is sent. */
export type DeliveryOrder = z.input<typeof DeliveryCommand>;

export const DeliveryView = z
  .object({
    id: z.string(),
    ref: z.string(),
    code: z.string(),
    version: z.number().int(),
    state: z.enum(deliveryStates),
    mine: z.boolean(),
    /** Held out to the caller, who has not confirmed yet. */
    offeredToMe: z.boolean(),
    /** Who holds it, or is about to: a courier of the agency. */
    courier: z.object({ account: z.string(), name: z.string() }).nullable(),
    seal: z.object({ number: z.string(), contents: z.array(z.string()) }).nullable(),
    /** It goes back to the counter whatever happens: two attempts have failed, or it was stopped. */
    mustReturn: z.boolean(),
    pinLocked: z.boolean(),
    /** Wrong PINs that may still be typed before it is locked, and of how many signs it is. */
    pinTriesLeft: z.number().int().default(maxWrongPins),
    pinSigns: z.number().int().default(pinLength),
    /** For the phone of who holds it: tells a right PIN from a wrong one without a signal, slowly. PBKDF2 with SHA-256. */
    pinCheck: z
      .object({ salt: z.base64(), iterations: z.number().int().min(600_000), hash: z.base64() })
      .nullable(),
    /** Its place in a round, and when it is expected to arrive; null while no round has it. */
    stop: z
      .object({ round: z.string(), position: z.number().int(), from: instantOut, to: instantOut })
      .nullable(),
    /** When the resident wants it; null: at any time. */
    window: ReturnWindow.nullable().default(null),
    /** The counter of another agency to which it goes instead of home. */
    counter: z
      .object({ agency: z.string(), name: words, address: z.string(), phone: z.string() })
      .nullable()
      .default(null),
    attempts: z.number().int(),
    /** Only for who holds the packet, or may take it. */
    recipient: z.object({ name: z.string(), phone: z.string() }),
    address: z.object({
      line: z.string(),
      ward: z.string().nullable(),
      directions: z.string().nullable(),
    }),
    /** Where the door is; null where nobody has said. What an older list on a phone lacks. */
    point: Point.nullable().default(null),
    /** What is in the packet, in words. */
    result: z.string(),
    /** Originals to collect where copies were filed. */
    collect: z.array(z.string()),
    /** What is to be paid at the door, in dong; null where nothing is. */
    due: z
      .object({
        amount: z.number().int(),
        of: z.array(z.object({ what: z.enum(dueKinds), amount: z.number().int() })),
      })
      .nullable()
      .default(null),
    plannedAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: "DeliveryView" });
export type DeliveryView = z.infer<typeof DeliveryView>;

export const DeliveryList = z
  .object({
    items: z.array(DeliveryView),
    /** What a phone seals facts to that are not sent yet. */
    sealTo: SealKey.nullable().default(null),
  })
  .meta({ id: "DeliveryList" });
export type DeliveryList = z.infer<typeof DeliveryList>;

export const DeliveryReply = z
  .object({ id: z.string(), version: z.number().int(), state: z.enum(deliveryStates) })
  .meta({ id: "DeliveryReply" });
export type DeliveryReply = z.infer<typeof DeliveryReply>;

/** What the message gateway has sent; for the administrator. */
export const MessageView = z
  .object({
    id: z.string(),
    at: instantOut,
    channel: z.enum(followChannels),
    to: z.string(),
    template: z.string(),
    text: z.string(),
  })
  .meta({ id: "MessageView" });
export const MessageList = z
  .object({ items: z.array(MessageView), next: z.string().nullable() })
  .meta({ id: "MessageList" });
export type MessageList = z.infer<typeof MessageList>;
