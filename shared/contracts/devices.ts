import { z } from "zod";
import { deviceChanges, deviceKinds } from "../domain/devices/index.ts";
import { instantOut, line } from "./common.ts";

const name = line(40);

/** `POST /api/devices` */
export const NewDevice = z.strictObject({ name, kind: z.enum(deviceKinds) }).meta({ id: "NewDevice" });
export type NewDevice = z.infer<typeof NewDevice>;

/** `PUT /api/devices/{id}` */
export const ChangeDevice = z.strictObject({ name }).meta({ id: "ChangeDevice" });
export type ChangeDevice = z.infer<typeof ChangeDevice>;

export const DeviceItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    name: z.string(),
    kind: z.enum(deviceKinds),
    agency: z.string(),
    revoked: z.boolean(),
    /** A server holds its line, or did two minutes ago. */
    connected: z.boolean(),
    /** Whole minutes since it was last heard of; null where it never was. */
    seenMinutesAgo: z.number().int().min(0).nullable(),
    /** What was done with it and by whom, the latest first. */
    history: z.array(z.object({ type: z.enum(deviceChanges), at: instantOut, by: z.string() })),
  })
  .meta({ id: "DeviceItem" });
export type DeviceItem = z.infer<typeof DeviceItem>;

/** `GET /api/devices`: those of the agency; revoked ones come last. */
export const DeviceList = z.object({ items: z.array(DeviceItem) }).meta({ id: "DeviceList" });
export type DeviceList = z.infer<typeof DeviceList>;

/** A device with its token, which is told this once. */
export const DeviceGranted = z
  .object({
    device: DeviceItem,
    /** To open on the device; the token stands in its fragment, which no log sees. */
    address: z.string(),
    /** The same as a QR code: rows of modules, 1 is dark. */
    qr: z.array(z.string()),
  })
  .meta({ id: "DeviceGranted" });
export type DeviceGranted = z.infer<typeof DeviceGranted>;

/** What a registered screen says of itself at a socket's handshake, in `auth`: an address would be logged. */
export const DeviceHandshake = z.object({ device: z.string().min(1).max(200) });
