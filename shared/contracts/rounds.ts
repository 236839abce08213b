import { z } from "zod";
import { deliveryStates } from "../domain/deliveries/index.ts";
import { leftOverReasons } from "../domain/deliveries/rounds/index.ts";
import { day, instantOut } from "./common.ts";

/** Degrees, WGS 84. */
export const Point = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});

export type Point = z.infer<typeof Point>;

/** `PUT /api/deliveries/{id}/point`: where the door is; null forgets it. */
export const PacketPoint = z.strictObject({ point: Point.nullable() }).meta({ id: "PacketPoint" });
export type PacketPoint = z.infer<typeof PacketPoint>;

const place = z.union([z.enum(["first", "last"]), z.number().int().min(0).max(500)]);

/** `POST /api/rounds/commands`, of today; with an optional `If-Match: "<version>"`. */
export const RoundsOrder = z
  .discriminatedUnion("type", [
    /** Rounds that are out stay; what somebody ordered or pinned by hand is kept. */
    z.strictObject({ type: z.literal("plan") }),
    /** To a place of its round, counted from 0. */
    z.strictObject({
      type: z.literal("move"),
      stop: z.string().max(80),
      to: z.number().int().min(0).max(500),
    }),
    /** Keeps it at a place whatever is planned again; null lets it go. */
    z.strictObject({ type: z.literal("pin"), stop: z.string().max(80), place: place.nullable() }),
  ])
  .meta({ id: "RoundsOrder" });
export type RoundsOrder = z.infer<typeof RoundsOrder>;

export const RoundsQuery = z.strictObject({ date: day.optional() });

const packet = {
  id: z.string(),
  code: z.string(),
  recipient: z.string(),
  address: z.string(),
  point: Point.nullable(),
};

/** `GET /api/rounds`: the rounds of a day, and what is in none. Minutes are those of the day. */
export const Rounds = z
  .object({
    date: day,
    /** 0: nobody has planned yet. */
    version: z.number().int(),
    plannedAt: instantOut.nullable(),
    office: Point.nullable(),
    rounds: z.array(
      z.object({
        id: z.string(),
        courier: z.object({ account: z.string(), name: z.string() }),
        departs: z.number(),
        returns: z.number(),
        pieces: z.number().int(),
        byHand: z.boolean(),
        /** Some of it is with its courier already, or held out to him: it is not planned again. */
        isOut: z.boolean(),
        stops: z.array(
          z.object({
            ...packet,
            state: z.enum(deliveryStates),
            seal: z.string().nullable(),
            pinned: place.nullable(),
            arrives: z.number(),
            /** When the resident may expect the courier. */
            from: z.number(),
            to: z.number(),
            /** Minutes after the window. */
            late: z.number(),
          }),
        ),
      }),
    ),
    leftOver: z.array(z.object({ ...packet, reason: z.enum(leftOverReasons) })),
    /** Sealed since, and in no round yet. */
    unplanned: z.number().int(),
  })
  .meta({ id: "Rounds" });
export type Rounds = z.infer<typeof Rounds>;
