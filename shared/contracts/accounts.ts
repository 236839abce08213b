import { z } from "zod";
import { roles } from "../domain/accounts/index.ts";
import { words } from "./common.ts";

export const SignIn = z.strictObject({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(256),
});
export type SignIn = z.infer<typeof SignIn>;

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
