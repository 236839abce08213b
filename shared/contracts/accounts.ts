import { z } from "zod";
import { roles } from "../domain/accounts/index.ts";

export const SignIn = z.strictObject({
  username: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(256),
});
export type SignIn = z.infer<typeof SignIn>;

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
