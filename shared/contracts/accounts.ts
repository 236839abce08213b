import { z } from "zod";
import { kindOfCode, roles } from "../domain/accounts/index.ts";
import { line, words } from "./common.ts";

/** A code of an authenticator, or a recovery code; spaces and dashes may be typed. */
export const oneTimeCode = z
  .string()
  .max(64)
  .transform((typed) => typed.replaceAll(/[\s-]/g, ""))
  .refine((code) => kindOfCode(code) !== null);

export const SignIn = z.strictObject({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(256),
  /** Where the account has one-time codes: without one the answer is `code-required`. */
  code: oneTimeCode.optional(),
});
export type SignIn = z.infer<typeof SignIn>;

/** Letters without marks, digits, dots, - or _: what everybody can type. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/u);
const counter = line(20).nullable();

export const AccountItem = z
  .object({
    account: z.string(),
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    counter: z.string().nullable(),
    disabled: z.boolean(),
    /** Whether signing in asks for a one-time code. */
    secondFactor: z.boolean(),
  })
  .meta({ id: "AccountItem" });
export type AccountItem = z.infer<typeof AccountItem>;

/** `GET /api/accounts`: everybody of the administrator's agency. */
export const AccountList = z.object({ items: z.array(AccountItem) }).meta({ id: "AccountList" });
export type AccountList = z.infer<typeof AccountList>;

/** `POST /api/accounts` */
export const NewAccount = z
  .strictObject({
    username,
    name: line(120),
    role: z.enum(roles),
    counter: counter.default(null),
    password: z.string().min(1).max(256),
  })
  .meta({ id: "NewAccount" });
export type NewAccount = z.infer<typeof NewAccount>;

/** `PUT /api/accounts/{account}`: what is left out stays. */
export const ChangeAccount = z
  .strictObject({
    name: line(120).optional(),
    role: z.enum(roles).optional(),
    counter: counter.optional(),
    disabled: z.boolean().optional(),
    password: z.string().min(1).max(256).optional(),
    /** Takes one-time codes away, such as those of a lost phone; only their owner sets them up. */
    secondFactor: z.literal(false).optional(),
  })
  .meta({ id: "ChangeAccount" });
export type ChangeAccount = z.infer<typeof ChangeAccount>;

/** `GET /api/colleagues`: whom a dossier can be given to. */
export const Colleagues = z
  .object({
    people: z.array(z.object({ account: z.string(), name: z.string(), role: z.enum(roles) })),
    agencies: z.array(z.object({ code: z.string(), name: words })),
  })
  .meta({ id: "Colleagues" });
export type Colleagues = z.infer<typeof Colleagues>;

export const Session = z
  .object({
    account: z.string(),
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    agency: z.string(),
    /** The counter this person sits at, where it has a number. */
    counter: z.string().nullable(),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof Session>;
