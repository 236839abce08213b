import { z } from "zod";
import { sittingStates } from "../domain/after-hours/index.ts";
import { instantOut, recordedDay } from "./common.ts";

/**
 * `GET /api/board`: what everybody in the hall may read from eight metres. Numbers that were drawn and the ends of codes, never a name, a
 * procedure or a whole code.
 */
export const BoardView = z
  .object({
    asOf: instantOut,
    /** The one that is held now, or later today; null on a day without one, and once it is over. Minutes of the day. */
    sitting: z
      .object({
        state: z.enum(sittingStates),
        start: z.number().int(),
        end: z.number().int(),
        /** The latest first. */
        calls: z.array(z.object({ number: z.number().int(), counter: z.string(), calledAt: instantOut })),
        waiting: z.number().int(),
        /** About how long somebody who comes now will wait, minutes; null where too few have been called to say. */
        wait: z.number().int().nullable(),
      })
      .nullable(),
    /** Results that wait at the counter, by the day of acceptance: `day` is YYMMDD as in the code. */
    ready: z.array(z.object({ day: z.string(), serial: z.string() })),
    /** When nobody is there next, within a week: first and last day of it, and the day on which somebody is again. */
    closed: z.object({ from: recordedDay, to: recordedDay, reopens: recordedDay }).nullable(),
  })
  .meta({ id: "BoardView" });
export type BoardView = z.infer<typeof BoardView>;
