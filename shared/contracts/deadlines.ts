import { z } from "zod";
import { instant, instantOut, line } from "./common.ts";
import { ExplainedDays } from "./dossiers.ts";

const limitKinds = ["workingHours", "workingDays", "calendarDays", "months"] as const;
/** Some ten years in each kind: an answer explains every day of them. */
const mostYears = 10;
const mostMs = (mostYears * 366 + 1) * 24 * 60 * 60 * 1_000;
const most = { workingHours: 20_000, workingDays: 2_500, calendarDays: 3_660, months: 120 } as const;
const limit = <K extends keyof typeof most>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), amount: z.number().positive().max(most[kind]) });
const limits = [limit("workingHours"), limit("workingDays"), limit("calendarDays"), limit("months")] as const;
const Limit = z.discriminatedUnion("kind", limits);
const verification = Limit.optional();

const Rule = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("sameDay"),
    cutOff: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    verification,
  }),
  ...limits.map((one) => one.extend({ verification })),
]);

/** `POST /api/deadlines/preview`: a limit that is asked about, by its procedure or by itself, and what happened to its clock. */
export const PreviewDeadline = z
  .strictObject({
    /** The calendar to count in; the office's own where it is left out. */
    agency: line(40).optional(),
    procedureCode: line(40).optional(),
    /** Of a procedure with several cases. */
    caseId: line(60).optional(),
    rule: Rule.optional(),
    acceptedAt: instant,
    verificationAt: instant.optional(),
    pauses: z
      .array(
        z.strictObject({
          from: instant,
          /** Left out while the clock still stands. */
          to: instant.optional(),
          policy: z.enum(["resume", "restart"]).optional(),
        }),
      )
      .max(50)
      .default([]),
    extension: Limit.optional(),
  })
  .refine(({ procedureCode, rule }) => (procedureCode === undefined) !== (rule === undefined), {
    path: ["rule"],
  })
  .refine(({ caseId, procedureCode }) => caseId === undefined || procedureCode !== undefined, {
    path: ["caseId"],
  })
  // An answer names every day on the way: not those of a century.
  .refine(
    ({ acceptedAt, pauses }) =>
      pauses.every(({ from, to }) => (to ?? from).getTime() - acceptedAt.getTime() <= mostMs),
    { path: ["pauses"] },
  )
  .meta({ id: "PreviewDeadline" });
export type PreviewDeadline = z.infer<typeof PreviewDeadline>;

export const DeadlinePreview = z
  .object({
    /** Null while a pause is open. */
    dueAt: instantOut.nullable(),
    /** What is counted once the clock goes on; null unless a pause is open. */
    left: z
      .object({
        kind: z.enum([...limitKinds, "sameDay"]),
        amount: z.number(),
        extension: z.object({ kind: z.enum(limitKinds), amount: z.number() }).optional(),
      })
      .nullable(),
    explanation: ExplainedDays,
    calendarVersion: z.string(),
    /** Some day on the way lies in a year whose days off are not announced yet. */
    provisional: z.boolean(),
  })
  .meta({ id: "DeadlinePreview" });
export type DeadlinePreview = z.infer<typeof DeadlinePreview>;
