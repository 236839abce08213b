import { z } from "zod";
import type { CalendarDefinition } from "../domain/calendar/index.ts";
import { weekdays, type Weekday } from "../domain/time/index.ts";
import { day, instantOut, line, words } from "./common.ts";

/** Minutes of the day. A shift over midnight is two. */
const Shift = z.strictObject({
  start: z.number().int().min(0).max(1_439),
  end: z.number().int().min(1).max(1_440),
});
const Shifts = z.array(Shift).max(12);

const dated = {
  date: day,
  name: z.strictObject({ vi: line(80), en: line(80) }),
  /** Citation of the decision: nothing changes without one. */
  decision: line(200),
  unconfirmed: z.literal(true).optional(),
};
const DayOverride = z.discriminatedUnion("kind", [
  z.strictObject({ ...dated, kind: z.literal("closed") }),
  z.strictObject({ ...dated, kind: z.literal("ownShifts"), shifts: Shifts.min(1) }),
  z.strictObject({ ...dated, kind: z.literal("worksAs"), weekday: z.enum(weekdays) }),
]);

/** A weekday left out is the city's. */
const Weekly = z.strictObject({
  monday: Shifts.optional(),
  tuesday: Shifts.optional(),
  wednesday: Shifts.optional(),
  thursday: Shifts.optional(),
  friday: Shifts.optional(),
  saturday: Shifts.optional(),
  sunday: Shifts.optional(),
} satisfies Record<Weekday, z.ZodType>);

/** What an administrator edits: where the week and the dates of an agency differ from the city's, or the city's own. */
export const CalendarContent = z
  .strictObject({
    weekly: Weekly.optional(),
    overrides: z.array(DayOverride).max(2_000),
    officialYears: z.array(z.number().int()).max(200).optional(),
    holidays: z.enum(["labour-code", "none"]).optional(),
  })
  .meta({ id: "CalendarContent" });
export type CalendarContent = z.infer<typeof CalendarContent>;

/** The engine's view of a content, without what is left out: it tells a missing weekday from one without shifts. */
export function definitionFrom(
  agency: string,
  version: string,
  { overrides, weekly, officialYears, holidays }: CalendarContent,
): CalendarDefinition {
  return {
    agency,
    version,
    overrides: overrides.map(({ unconfirmed, ...override }) => ({
      ...override,
      ...(unconfirmed && { unconfirmed }),
    })),
    ...(weekly && { weekly: Object.fromEntries(Object.entries(weekly).filter(([, shifts]) => shifts)) }),
    ...(officialYears && { officialYears }),
    ...(holidays && { holidays }),
  };
}

/** `GET /api/calendars/{agency}`; the city's agency is `city`. */
export const CalendarReply = z
  .object({
    agency: z.string(),
    /** 0 where nothing was saved yet: the calendar that the software brings along. */
    revision: z.number().int(),
    content: CalendarContent,
    /** What it inherits from, or null for the city itself. */
    parent: z.object({ revision: z.number().int(), content: CalendarContent }).nullable(),
    savedAt: instantOut.nullable(),
    savedBy: z.string().nullable(),
    /** Why it was changed last, as it was given. */
    reason: z.string().nullable(),
    /** Open dossiers that the worker is still recomputing after the last change. */
    recomputing: z.boolean(),
  })
  .meta({ id: "CalendarReply" });
export type CalendarReply = z.infer<typeof CalendarReply>;

/** `POST /api/calendars/{agency}/preview`: which open dossiers would move, before anything is saved. */
export const PreviewCalendar = z.strictObject({ content: CalendarContent });
export const CalendarMoves = z
  .object({
    /** Open dossiers that were looked at. */
    open: z.number().int(),
    earlier: z.number().int(),
    later: z.number().int(),
    /** The dossiers that would move furthest, later ones first; 200 at the most. */
    moves: z.array(
      z.object({
        ref: z.string(),
        code: z.string(),
        title: words,
        from: instantOut,
        to: instantOut,
        promisedAt: instantOut,
      }),
    ),
  })
  .meta({ id: "CalendarMoves" });
export type CalendarMoves = z.infer<typeof CalendarMoves>;

/** `PUT /api/calendars/{agency}` with `If-Match: "<revision>"`. */
export const SaveCalendar = z.strictObject({ content: CalendarContent, reason: line(300) });
export type SaveCalendar = z.input<typeof SaveCalendar>;
