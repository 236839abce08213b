import { z } from "zod";
import { deliveryStates } from "../domain/deliveries/index.ts";
import { failureReasons } from "../domain/dossiers/index.ts";
import { instantOut, line } from "./common.ts";

/** `POST /api/deliveries/{id}/commands`, with an optional `If-Match: "<version>"`. */
export const DeliveryCommand = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("take") }),
    z.strictObject({
      type: z.literal("deliver"),
      recipientName: line(120),
      /** What the recipient is to the owner: self, wife, neighbour with a written authorisation … */
      relationship: line(60).optional(),
      pin: z.string().trim().max(20),
    }),
    z.strictObject({ type: z.literal("fail"), reason: z.enum(failureReasons), note: line(300).optional() }),
    z.strictObject({ type: z.literal("recall") }),
  ])
  .meta({ id: "DeliveryCommand" });
export type DeliveryCommand = z.infer<typeof DeliveryCommand>;

export const DeliveryView = z
  .object({
    id: z.string(),
    ref: z.string(),
    code: z.string(),
    version: z.number().int(),
    state: z.enum(deliveryStates),
    mine: z.boolean(),
    attempts: z.number().int(),
    /** Only for who holds the packet, or may take it. */
    recipient: z.object({ name: z.string(), phone: z.string() }),
    address: z.object({
      line: z.string(),
      ward: z.string().nullable(),
      directions: z.string().nullable(),
    }),
    /** What is in the packet, in words. */
    result: z.string(),
    /** Originals to collect where copies were filed. */
    collect: z.array(z.string()),
    plannedAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: "DeliveryView" });
export type DeliveryView = z.infer<typeof DeliveryView>;

export const DeliveryList = z.object({ items: z.array(DeliveryView) }).meta({ id: "DeliveryList" });
export type DeliveryList = z.infer<typeof DeliveryList>;

export const DeliveryReply = z
  .object({ id: z.string(), version: z.number().int(), state: z.enum(deliveryStates) })
  .meta({ id: "DeliveryReply" });
export type DeliveryReply = z.infer<typeof DeliveryReply>;

/** What the embedded message gateway has sent; for the administrator. */
export const MessageView = z
  .object({
    id: z.string(),
    at: instantOut,
    to: z.string(),
    template: z.string(),
    text: z.string(),
  })
  .meta({ id: "MessageView" });
export const MessageList = z
  .object({ items: z.array(MessageView), next: z.string().nullable() })
  .meta({ id: "MessageList" });
export type MessageList = z.infer<typeof MessageList>;
