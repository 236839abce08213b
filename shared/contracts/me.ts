import { z } from "zod";
import { roles } from "../domain/accounts/index.ts";
import { oneTimeCode } from "./accounts.ts";
import { instantOut } from "./common.ts";

const current = z.string().min(1).max(256);

/** `GET /api/me`: one's own account. */
export const Me = z
  .object({
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    /** One-time codes in force, or null. */
    secondFactor: z.object({ since: instantOut, recoveryLeft: z.number().int() }).nullable(),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

/** `PUT /api/me/password` */
export const ChangeOwnPassword = z
  .strictObject({ current, password: z.string().min(1).max(256) })
  .meta({ id: "ChangeOwnPassword" });
export type ChangeOwnPassword = z.infer<typeof ChangeOwnPassword>;

/** `POST /api/me/second-factor` */
export const BeginSecondFactor = z.strictObject({ current }).meta({ id: "BeginSecondFactor" });
export type BeginSecondFactor = z.infer<typeof BeginSecondFactor>;

export const SecondFactorBegun = z
  .object({
    /** Base32 in groups of four, to type. */
    secret: z.string(),
    /** `otpauth://totp/…` */
    uri: z.string(),
    /** The same as a QR code: rows of modules, 1 is dark. */
    qr: z.array(z.string().regex(/^[01]+$/)),
  })
  .meta({ id: "SecondFactorBegun" });
export type SecondFactorBegun = z.infer<typeof SecondFactorBegun>;

/** `PUT /api/me/second-factor` */
export const ConfirmSecondFactor = z.strictObject({ code: oneTimeCode }).meta({ id: "ConfirmSecondFactor" });
export type ConfirmSecondFactor = z.infer<typeof ConfirmSecondFactor>;

/** In groups of four; told once and kept nowhere. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) }).meta({ id: "RecoveryCodes" });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** `POST /api/me/second-factor/removal` */
export const RemoveSecondFactor = z
  .strictObject({ current, code: oneTimeCode })
  .meta({ id: "RemoveSecondFactor" });
export type RemoveSecondFactor = z.infer<typeof RemoveSecondFactor>;
