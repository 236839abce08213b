import { z } from "zod";
import { instantOut } from "./common.ts";

/** A secret of 32 bytes, as it stands behind # in an address. */
const secret = z.string().regex(/^[\w-]{43}$/);

/** `POST /api/tracking/hand-over`: what a public screen shows so that a phone can go on with the same view. */
export const ViewHandOver = z
  .object({
    id: z.string().meta({ description: "To ask whether a phone has taken it" }),
    url: z.string().meta({ description: "Opens the view, once and soon" }),
    qr: z.array(z.string().regex(/^[01]+$/)),
    expiresAt: instantOut,
    /** Milliseconds until then: clocks of screens are not to be trusted. */
    lifeMs: z.number().int(),
  })
  .meta({ id: "ViewHandOver" });
export type ViewHandOver = z.infer<typeof ViewHandOver>;

/** `GET /api/tracking/hand-over/{id}` */
export const ViewHandOverState = z
  .object({ state: z.enum(["waiting", "taken", "over"]) })
  .meta({ id: "ViewHandOverState" });
export type ViewHandOverState = z.infer<typeof ViewHandOverState>;

/** `POST /api/tracking/take-over`. `key`: the phone's own, so that a reply that was lost can be asked for again. */
export const TakeViewOver = z.strictObject({ token: secret, key: z.uuid() }).meta({ id: "TakeViewOver" });
export type TakeViewOver = z.infer<typeof TakeViewOver>;

export const ViewTakenOver = z
  .object({
    pass: z.string().meta({ description: "Looks the dossier up, until its receipt is issued anew" }),
    expiresAt: instantOut,
  })
  .meta({ id: "ViewTakenOver" });
export type ViewTakenOver = z.infer<typeof ViewTakenOver>;
