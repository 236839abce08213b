import { z } from "zod";
import { Address, Directions } from "./address.ts";
import { instantOut } from "./common.ts";
import { Point } from "./rounds.ts";

/** `POST /api/places/look-up`: an address, or where a packet goes; in the body, because addresses are in no URL. */
export const PlaceQuestion = z
  .union([z.strictObject({ address: Address }), z.strictObject({ packet: z.string().min(1).max(80) })])
  .meta({ id: "PlaceQuestion" });
/** As it is sent. */
export type PlaceQuestion = z.input<typeof PlaceQuestion>;

const said = {
  at: instantOut,
  /** Who of the office said it; null where a resident did. */
  by: z.string().nullable(),
};

/** What is known of a door, whoever lives there. No persons. */
export const PlaceAnswer = z
  .object({
    directions: z.object({ text: z.string(), ...said }).nullable(),
    point: z.object({ point: Point, ...said }).nullable(),
    /** Doors of the same street whose point is known, by their numbers. */
    neighbours: z.array(z.object({ label: z.string(), point: Point })),
    office: Point.nullable(),
  })
  .meta({ id: "PlaceAnswer" });
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

/** `PUT /api/deliveries/{id}/directions`: how to find the door of a packet; null forgets it. */
export const PacketDirections = z
  .strictObject({ directions: Directions.nullable() })
  .meta({ id: "PacketDirections" });
export type PacketDirections = z.infer<typeof PacketDirections>;
