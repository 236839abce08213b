import { definitionFrom, type CalendarContent } from "../../../shared/contracts/calendars.ts";
import {
  cityCalendar,
  compileCalendar,
  type Calendar,
  type Shift,
} from "../../../shared/domain/calendar/index.ts";
import { addDays, minutesOfClock, weekdays, type Weekday } from "../../../shared/domain/time/index.ts";

export type Override = CalendarContent["overrides"][number];

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
  span: { readonly from: string; readonly to: string },
  as: ((date: string) => Override) | null,
): CalendarContent {
  const kept = content.overrides.filter(({ date }) => date < span.from || date > span.to);
  const made: Override[] = [];
  for (let date = span.from; as && date <= span.to; date = addDays(date, 1)) made.push(as(date));
  return { ...content, overrides: [...kept, ...made].sort((a, b) => (a.date < b.date ? -1 : 1)) };
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

export type Change = {
  readonly date: string;
  readonly before: Override | null;
  readonly after: Override | null;
};

/** The dates on which two contents decide differently, in order. */
export function changesBetween(before: CalendarContent, after: CalendarContent): readonly Change[] {
  const byDate = (content: CalendarContent) => new Map(content.overrides.map((one) => [one.date, one]));
  const [old, now] = [byDate(before), byDate(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted()
    .map((date) => ({ date, before: old.get(date) ?? null, after: now.get(date) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Weekdays with other hours than before. */
export const weekChanges = (before: CalendarContent, after: CalendarContent): readonly Weekday[] =>
  weekdays.filter((day) => JSON.stringify(before.weekly?.[day]) !== JSON.stringify(after.weekly?.[day]));

/** One's own changes on top of what somebody else has saved meanwhile: nothing of theirs is lost unawares. */
export function reapplied(
  base: CalendarContent,
  draft: CalendarContent,
  saved: CalendarContent,
): CalendarContent {
  let content = saved;
  for (const { date, after } of changesBetween(base, draft)) {
    content = decided(content, { from: date, to: date }, after && (() => after));
  }
  for (const day of weekChanges(base, draft)) content = withHours(content, day, draft.weekly?.[day] ?? null);
  return content;
}

/** “7:30–11:30, 13:00–17:00” as shifts in order and apart; nothing is a day off; null where it cannot be read. */
export function parseHours(text: string): readonly Shift[] | null {
  const parts = text
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const shifts: Shift[] = [];
  for (const part of parts) {
    const [from, to, more] = part.split(/\s*[-–]\s*/u).map(minuteOf);
    if (from === undefined || to === undefined || from === null || to === null || more !== undefined)
      return null;
    if (from >= to || from < (shifts.at(-1)?.end ?? 0)) return null;
    shifts.push({ start: from, end: to });
  }
  return shifts;
}

function minuteOf(text: string): number | null {
  const [hour = "", minute = ""] = text.replace(/[h.]/u, ":").split(":");
  return minutesOfClock(`${hour.padStart(2, "0")}:${minute === "" ? "00" : minute}`);
}
