import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { DeliveryCommand, DeliveryReply } from "../../shared/contracts/deliveries.ts";
import {
  Balance,
  BalanceQuery,
  DeliveryQuery,
  DeskPackets,
  DispatchBoard,
  NewHandIn,
  PacketCouriers,
} from "../../shared/contracts/dispatch.ts";
import { PacketDirections, PlaceAnswer, PlaceQuestion } from "../../shared/contracts/places.ts";
import { ReturnChoices, ReturnOrder, ReturnReply } from "../../shared/contracts/return-choices.ts";
import { PacketPoint, Rounds, RoundsOrder, RoundsQuery } from "../../shared/contracts/rounds.ts";
import { SealedCommand } from "../../shared/contracts/sealed-facts.ts";
import { operation } from "./operation.ts";

/** Packets on their way home. */
export const deliveryPaths: ZodOpenApiPathsObject = {
  "/api/deliveries": {
    get: operation({
      summary:
        "Packets to take or held, without what is only for the office (courier); or by state, failure or scan (office)",
      query: DeliveryQuery,
      reply: DeskPackets,
    }),
  },
  "/api/tracking/home-return": {
    get: operation({
      summary: "What the holder of a receipt can still choose of the way home, by the ticket of a look-up",
      reply: ReturnChoices,
      headers: ["Authorization"],
      open: true,
    }),
    post: operation({
      summary:
        "Choose a window, the counter of another agency, or stop; needs the receipt's PIN, told by message",
      body: ReturnOrder,
      reply: ReturnReply,
      headers: ["Authorization", "Idempotency-Key", "X-Kiosk-Token"],
      open: true,
    }),
  },
  "/api/deliveries/board": {
    get: operation({
      summary: "How the day stands: packets by state, couriers' progress, who is not back",
      reply: DispatchBoard,
    }),
  },
  "/api/deliveries/balance": {
    get: operation({
      summary: "What couriers had on a day and what became of it, name by name; noted as read",
      query: BalanceQuery,
      reply: Balance,
    }),
  },
  "/api/deliveries/balance.pdf": {
    get: operation({
      summary: "The same as PDF, to be signed",
      query: BalanceQuery,
      file: "application/pdf",
    }),
  },
  "/api/deliveries/hand-ins": {
    post: operation({
      summary: "Note the money that a courier hands in (clerk)",
      body: NewHandIn,
      status: 204,
    }),
  },
  "/api/deliveries/{id}/choices": {
    get: operation({
      summary: "What the resident can still choose, for a clerk at the resident's call",
      path: ["id"],
      reply: ReturnChoices,
    }),
  },
  "/api/deliveries/{id}/couriers": {
    get: operation({
      summary: "Couriers who can carry a packet: those of its own agency",
      path: ["id"],
      reply: PacketCouriers,
    }),
  },
  "/api/deliveries/{id}/point": {
    put: operation({
      summary: "Say where the door of a packet is: for the place, and every packet on its way there (clerk)",
      path: ["id"],
      body: PacketPoint,
      status: 204,
    }),
  },
  "/api/deliveries/{id}/directions": {
    put: operation({
      summary:
        "Say how to find the door of a packet: for the place, and every packet on its way there (clerk; courier, of his own)",
      path: ["id"],
      body: PacketDirections,
      status: 204,
    }),
  },
  "/api/places/look-up": {
    post: operation({
      summary: "What is known of a door, and of those next to it; nothing is written (clerk)",
      body: PlaceQuestion,
      reply: PlaceAnswer,
    }),
  },
  "/api/rounds": {
    get: operation({
      summary: "Who goes where in which order on a day, and what is in no round; noted as read",
      query: RoundsQuery,
      reply: Rounds,
    }),
  },
  "/api/rounds/commands": {
    post: operation({
      summary: "Plan today's rounds, move a stop by hand, pin it (clerk)",
      headers: ["If-Match?"],
      body: RoundsOrder,
      reply: Rounds,
    }),
  },
  "/api/deliveries/{id}/commands": {
    post: operation({
      summary:
        "Seal, hold out, take back in, recall, stop, receive originals (clerk); take, deliver, fail, give back (courier), as it is or as a phone has sealed it",
      path: ["id"],
      headers: ["If-Match?", "Idempotency-Key"],
      body: z.union([DeliveryCommand, SealedCommand]),
      reply: DeliveryReply,
    }),
  },
};
