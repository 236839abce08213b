import { z } from "zod";
import { instantOut, words } from "./common.ts";
import { ExplainedDays } from "./dossiers.ts";

/**
 * The query of `GET /api/procedures/{code}/promises`. `office`: as if it were accepted when the office looks at it next, for who is not
 * at the counter.
 */
export const PromisesQuery = z.strictObject({ from: z.enum(["now", "office"]).default("now") });

/** `GET /api/procedures/{code}/promises`: what would be promised, case by case, if accepted at `at`. */
export const Promises = z
  .object({
    at: instantOut,
    items: z.array(
      z.object({
        caseId: z.string(),
        limit: words,
        /** Null where the case has no rule that could be computed. */
        dueAt: instantOut.nullable(),
        explanation: ExplainedDays.nullable(),
      }),
    ),
  })
  .meta({ id: "Promises" });
export type Promises = z.infer<typeof Promises>;
