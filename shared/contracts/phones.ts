import { z } from "zod";
import { instantOut, phone } from "./common.ts";

const language = z.enum(["vi", "en"]).default("vi");

/** How long a code is good for, in minutes. */
export const codeMinutes = 10;

/** `POST /api/phone-checks`: send a code to this phone, or to the one of the submitter that a look-up's ticket stands for. */
export const NewPhoneCheck = z
  .union([z.strictObject({ phone, language }), z.strictObject({ ticket: z.string().max(2000), language })])
  .meta({ id: "NewPhoneCheck" });
export type NewPhoneCheck = z.infer<typeof NewPhoneCheck>;

/** Alike whatever the phone: whether a message arrives is for whoever holds it to see. */
export const PhoneCheck = z.object({ id: z.string(), expiresAt: instantOut }).meta({ id: "PhoneCheck" });
export type PhoneCheck = z.infer<typeof PhoneCheck>;

/** `POST /api/phone-checks/{id}/code` */
export const PhoneCode = z
  .strictObject({
    code: z
      .string()
      .max(20)
      .transform((typed) => typed.replaceAll(/\s/g, ""))
      .pipe(z.string().regex(/^\d{6}$/)),
  })
  .meta({ id: "PhoneCode" });

/** What a verified phone is given: the bearer of its drafts. */
export const PhoneToken = z.object({ token: z.string(), expiresAt: instantOut }).meta({ id: "PhoneToken" });
export type PhoneToken = z.infer<typeof PhoneToken>;
