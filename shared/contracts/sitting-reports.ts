import { z } from "zod";
import { sittingStates } from "../domain/after-hours/index.ts";
import { addDays } from "../domain/time/index.ts";
import { day, words } from "./common.ts";

/** Five years: nobody has asked what sittings brought before that. */
const mostReportDays = 1_830;

/** `GET /api/reports/after-hours`, `/api/reports/after-hours.pdf`: both days included; without them the last whole week. */
export const SittingReportQuery = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(
    ({ from, to }) =>
      from === undefined || to === undefined ? from === to : from <= to && to < addDays(from, mostReportDays),
    { path: ["to"] },
  );

const count = z.number().int();
const tally = {
  drawn: count,
  booked: count,
  walkIns: count,
  served: count,
  carriedOver: count,
  cancelled: count,
  noShows: count,
  open: count,
  /** Minutes; null where nobody was called. By nearest rank. */
  waitMedian: z.number().nullable(),
  /** The 90th percentile. */
  waitNinth: z.number().nullable(),
  hoursSaved: z.number(),
};
const cost = { rosterHours: z.number(), servedPerHour: z.number().nullable() };

/** What sittings after hours brought, and what they cost. Numbers only. */
export const SittingReport = z
  .object({
    from: day,
    to: day,
    all: z.object({ ...tally, ...cost, planned: count, held: count }),
    sittings: z.array(
      z.object({
        ...tally,
        ...cost,
        sitting: z.object({
          id: z.string(),
          date: day,
          start: count,
          end: count,
          state: z.enum(sittingStates),
        }),
        held: z.boolean(),
        people: count,
      }),
    ),
    procedures: z.array(z.object({ ...tally, procedure: z.object({ code: z.string(), name: words }) })),
  })
  .meta({ id: "SittingReport" });
export type SittingReport = z.infer<typeof SittingReport>;
