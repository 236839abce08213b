import { z } from "zod";
import type { Limit } from "../domain/deadlines/index.ts";
import { apologyReasons } from "../domain/dossiers/index.ts";
import { note } from "./common.ts";

/** Why the office needs longer. */
export const apologyReason = z
  .strictObject({ kind: z.enum(apologyReasons), note: note.nullable().default(null) })
  // Without it the resident would be told nothing.
  .refine(({ kind, note: words }) => kind !== "other" || words !== null, { path: ["note"] });

/** A limit that an extension adds: as much as a clerk could mean. */
export const extension: z.ZodType<Limit, Limit> = z.strictObject({
  kind: z.enum(["workingDays", "calendarDays"]),
  amount: z.number().int().min(1).max(365),
});
