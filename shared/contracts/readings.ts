import { z } from "zod";
import { roles } from "../domain/accounts/index.ts";
import { instantOut } from "./common.ts";

/** Why personal data was read. */
export const purposes = ["handling", "search", "printing", "supervision", "delivery"] as const;
export type Purpose = (typeof purposes)[number];

export const ReadingQuery = z.strictObject({
  /** Of one dossier only. */
  dossier: z.string().max(60).optional(),
  after: z
    .string()
    .regex(/^\d{1,15}\.[\w-]{1,60}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** `GET /api/readings`: who has read personal data, newest first. */
export const ReadingList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        at: instantOut,
        name: z.string(),
        role: z.enum(roles),
        purpose: z.enum(purposes),
        /** Day and number, where it was of a ticket. */
        ticket: z.string().nullable(),
        dossiers: z.array(z.object({ ref: z.string(), code: z.string() })),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: "ReadingList" });
export type ReadingList = z.infer<typeof ReadingList>;
