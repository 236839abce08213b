import { z } from "zod";
import { dayKinds } from "../domain/deadlines/index.ts";
import { day, instantOut, words } from "./common.ts";

/** The days of an explained deadline, ready for a day ruler or a month view. Null where no rule is known. */
export const ExplainedDays = z
  .object({
    dueAt: instantOut.nullable(),
    provisional: z.boolean(),
    sentences: z.object({ vi: z.array(z.string()), en: z.array(z.string()) }),
    days: z.array(
      z.object({
        date: day,
        kind: z.enum(dayKinds),
        /** The office has a regular shift that day, counted or not. */
        open: z.boolean(),
        /** The part of the day that is counted, where it is not all of it. */
        share: z.number().optional(),
        part: z.literal("extension").optional(),
        /** The old due that an extension starts from. */
        oldDue: z.boolean().optional(),
        number: z.number().optional(),
        minutes: z.number().optional(),
        /** A day off of the week on which the office works. */
        makeUp: z.boolean().optional(),
        due: z.boolean().optional(),
        reason: words.optional(),
        decision: z.string().optional(),
      }),
    ),
  })
  .meta({ id: "ExplainedDays" });
export type ExplainedDays = z.infer<typeof ExplainedDays>;
