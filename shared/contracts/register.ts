import { z } from "zod";
import { statuses } from "../domain/dossiers/index.ts";
import { addDays } from "../domain/time/index.ts";
import { day, instantOut, words } from "./common.ts";

/** A quarter and a few days: what still fits a paper that somebody reads. */
export const mostRegisterDays = 100;

const period = { from: day, to: day };
const isPeriod = ({ from, to }: { readonly from: string; readonly to: string }) =>
  from <= to && to < addDays(from, mostRegisterDays);

/** `GET /api/register.pdf`, `/api/register.xlsx`: first and last day, both included. */
export const RegisterPeriod = z.strictObject(period).refine(isPeriod, { path: ["to"] });
export const RegisterQuery = z
  .strictObject({
    ...period,
    /** The code of the last line seen. */
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  })
  .refine(isPeriod, { path: ["to"] });

/** A line of the register (form 7 of TT 03/2025/TT-VPCP). */
export const RegisterLine = z.object({
  ref: z.string(),
  code: z.string(),
  status: z.enum(statuses),
  content: words,
  sets: z.number().int(),
  owner: z.string(),
  address: z.string(),
  phone: z.string(),
  receivedAt: instantOut,
  dueAt: instantOut,
  returnedAt: instantOut.nullable(),
  note: z.string(),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

export const RegisterPage = z
  .object({ items: z.array(RegisterLine), next: z.string().nullable() })
  .meta({ id: "RegisterPage" });
export type RegisterPage = z.infer<typeof RegisterPage>;
