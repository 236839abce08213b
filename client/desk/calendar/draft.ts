import { definitionFrom, type CalendarContent } from "../../../shared/contracts/calendars.ts";
import {
  cityCalendar,
  compileCalendar,
  isCountedDay,
  type Calendar,
  type Shift,
} from "../../../shared/domain/calendar/index.ts";
import { addDays, type Weekday } from "../../../shared/domain/time/index.ts";

export type Override = CalendarContent["overrides"][number];
export type Span = { readonly from: string; readonly to: string };

/** The calendar as it would be, for the year view; null where its shifts cannot stand. */
export function compiled(
  agency: string,
  content: CalendarContent,
  parent: CalendarContent | null,
): Calendar | null {
  try {
    const of = (whose: string, what: CalendarContent) => definitionFrom(whose, "draft", what);
    return compileCalendar(of(agency, content), parent ? of(cityCalendar.agency, parent) : undefined);
  } catch {
    return null;
  }
}

/** With what is decided for every date of a span; null takes the decisions of these dates away. */
export function decided(
  content: CalendarContent,
  span: Span,
  as: ((date: string) => Override) | null,
): CalendarContent {
  const kept = content.overrides.filter(({ date }) => date < span.from || date > span.to);
  const made: Override[] = [];
  for (let date = span.from; as && date <= span.to; date = addDays(date, 1)) made.push(as(date));
  return { ...content, overrides: [...kept, ...made].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** `decided`, but of a span only days on which the office works are closed: a Sunday needs no decision. */
export function decidedWhereOpen(
  content: CalendarContent,
  span: Span,
  as: ((date: string) => Override) | null,
  calendar: Calendar,
): CalendarContent {
  const next = decided(content, span, as);
  const idle = ({ kind, date }: Override) =>
    kind === "closed" && date > span.from && date <= span.to && !isCountedDay(calendar, date);
  return { ...next, overrides: next.overrides.filter((override) => !idle(override)) };
}

/** The week with other hours on one day; null: as the city has it. */
export function withHours(
  content: CalendarContent,
  weekday: Weekday,
  shifts: readonly Shift[] | null,
): CalendarContent {
  const { [weekday]: _before, ...others } = content.weekly ?? {};
  return {
    ...content,
    weekly: shifts ? { ...others, [weekday]: shifts.map((shift) => ({ ...shift })) } : others,
  };
}

/** Years whose days off are all announced; what an agency does not say itself, the city says. */
export function officialYears(content: CalendarContent, parent: CalendarContent | null): readonly number[] {
  return content.officialYears ?? parent?.officialYears ?? [];
}

/** Whether a year's days off are all announced. An agency that says what the city says has no list of its own. */
export function withOfficial(
  content: CalendarContent,
  parent: CalendarContent | null,
  year: number,
  official: boolean,
): CalendarContent {
  const others = officialYears(content, parent).filter((one) => one !== year);
  const years = (official ? [...others, year] : others).toSorted((a, b) => a - b);
  const { officialYears: _before, ...rest } = content;
  const inherited = parent && JSON.stringify(officialYears(parent, null)) === JSON.stringify(years);
  return inherited ? rest : { ...rest, officialYears: years };
}

/** What years without an announcement have: days off by the Labour Code, none, or (null) what the city has. */
export function withHolidays(
  { holidays: _before, ...content }: CalendarContent,
  holidays: CalendarContent["holidays"] | null,
): CalendarContent {
  return holidays ? { ...content, holidays } : content;
}
