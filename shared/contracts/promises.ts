import { z } from "zod";
import { instantOut, words } from "./common.ts";
import { ExplainedDays } from "./dossiers.ts";

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
