import type { CalendarContent } from "../../../shared/contracts/calendars.ts";
import type { Shift } from "../../../shared/domain/calendar/index.ts";
import { weekdays, type Weekday } from "../../../shared/domain/time/index.ts";
import { decided, officialYears, withHolidays, withHours, withOfficial, type Override } from "./draft.ts";

type Turn<T> = { readonly before: T; readonly after: T };

/** One thing on which two contents differ, so that it can be told and taken back. Null: nothing of its own. */
export type Change =
  | ({ readonly of: "date"; readonly date: string } & Turn<Override | null>)
  | ({ readonly of: "week"; readonly weekday: Weekday } & Turn<readonly Shift[] | null>)
  | ({ readonly of: "year"; readonly year: number } & Turn<boolean>)
  | ({ readonly of: "holidays" } & Turn<NonNullable<CalendarContent["holidays"]> | null>);

/** What an agency inherits from: the city's content, or null for the city itself. */
export type Parent = CalendarContent | null;

/** What two contents of one agency differ in: dates in order, then the week, then the years. */
export function changesBetween(
  before: CalendarContent,
  after: CalendarContent,
  parent: Parent,
): readonly Change[] {
  const byDate = (content: CalendarContent) => new Map(content.overrides.map((one) => [one.date, one]));
  const [old, now] = [byDate(before), byDate(after)];
  const hours = ({ weekly }: CalendarContent, weekday: Weekday) => weekly?.[weekday] ?? null;
  const [were, are] = [officialYears(before, parent), officialYears(after, parent)];
  const dates = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  const years = [...new Set([...were, ...are])].toSorted((a, b) => a - b);
  const all: readonly Change[] = [
    ...dates.map((date) => {
      return { of: "date", date, before: old.get(date) ?? null, after: now.get(date) ?? null } as const;
    }),
    ...weekdays.map((weekday) => {
      return { of: "week", weekday, before: hours(before, weekday), after: hours(after, weekday) } as const;
    }),
    ...years.map((year) => {
      return { of: "year", year, before: were.includes(year), after: are.includes(year) } as const;
    }),
    { of: "holidays", before: before.holidays ?? null, after: after.holidays ?? null },
  ];
  return all.filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** The content with one side of a change: "before" takes it back. */
export function applied(
  content: CalendarContent,
  change: Change,
  parent: Parent,
  side: keyof Turn<unknown> = "after",
): CalendarContent {
  switch (change.of) {
    case "date": {
      const { date, [side]: what } = change;
      return decided(content, { from: date, to: date }, what && (() => what));
    }
    case "week":
      return withHours(content, change.weekday, change[side]);
    case "year":
      return withOfficial(content, parent, change.year, change[side]);
    default:
      return withHolidays(content, change[side]);
  }
}
