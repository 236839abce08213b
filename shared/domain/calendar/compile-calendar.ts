import { civilOf, dayOfDate } from "../time/civil-date.ts";
import { weekdayIndex, weekdays, type Weekday } from "../time/weekday.ts";
import { dayPattern, type DayPattern } from "./day-pattern.ts";
import { DayTable } from "./day-table.ts";
import type { CalendarDefinition, DayOverride, Text } from "./definition.ts";
import { deriveHolidays } from "./derive-holidays.ts";
import { checkDefinition } from "./validate.ts";

/** Why a date is not like its weekday. */
export type DayNote = {
  readonly name: Text;
  readonly decision: string;
  /** Off; or on where the week is off; or with other hours. */
  readonly kind: DayOverride["kind"];
  readonly unconfirmed: boolean;
  /** Derived from the Labour Code, not announced. */
  readonly derived: boolean;
};

/** A compiled calendar: ask it through the functions of this folder. It is the same for ever, whatever is asked of it. */
export type Calendar = {
  readonly agency: string;
  /** Of the definition and of what it inherits: changes whenever an answer could. */
  readonly version: string;
  readonly table: DayTable;
  readonly noteOf: (day: number) => DayNote | undefined;
  readonly isOfficial: (year: number) => boolean;
  /** Whether the agency's own week has no shift on the weekday of a day. */
  readonly isWeeklyDayOff: (day: number) => boolean;
};

type Resolved = { readonly pattern: DayPattern; readonly note: DayNote };

const weekendPattern = dayPattern([]);

function weeklyPatterns(
  definition: CalendarDefinition,
  parent?: CalendarDefinition,
): Map<Weekday, DayPattern> {
  return new Map(
    weekdays.map((weekday) => [
      weekday,
      dayPattern(definition.weekly?.[weekday] ?? parent?.weekly?.[weekday] ?? []),
    ]),
  );
}

function resolve(override: DayOverride, week: Map<Weekday, DayPattern>): Resolved {
  const { name, decision, kind } = override;
  const note = { name, decision, kind, unconfirmed: override.unconfirmed === true, derived: false };
  if (kind === "closed") return { note, pattern: weekendPattern };
  if (kind === "ownShifts") return { note, pattern: dayPattern(override.shifts) };
  return { note, pattern: week.get(override.weekday) ?? weekendPattern };
}

/**
 * Compiles an agency's definition over its parent's (the city's). The agency's own dates win over the city's, both win over derived
 * holidays, all of them over the week; a make-up day has the agency's own hours of the weekday it works as.
 * Throws `invalid-calendar` or `invalid-date`.
 */
export function compileCalendar(definition: CalendarDefinition, parent?: CalendarDefinition): Calendar {
  checkDefinition(definition);
  if (parent) checkDefinition(parent);
  const week = weeklyPatterns(definition, parent);
  const byIndex = weekdays.map((weekday) => week.get(weekday) ?? weekendPattern);
  const dated = new Map<number, Resolved>();
  for (const source of [parent, definition]) {
    for (const override of source?.overrides ?? []) {
      dated.set(dayOfDate(override.date), resolve(override, week));
    }
  }

  const official = new Set(definition.officialYears ?? parent?.officialYears ?? []);
  const derives = (definition.holidays ?? parent?.holidays) === "labour-code";
  // The days off of the city's week decide about compensatory days, not an agency's Saturday morning.
  const rootWeek = parent ? weeklyPatterns(parent) : week;
  const isOffIn = (pattern: Map<Weekday, DayPattern>, day: number): boolean =>
    (pattern.get(weekdays[weekdayIndex(day)] ?? "sunday")?.total ?? 0) === 0;

  const derivedByYear = new Map<number, ReadonlyMap<number, Resolved>>();
  const derivedIn = (year: number): ReadonlyMap<number, Resolved> => {
    const known = derivedByYear.get(year);
    if (known) return known;
    const days = new Map<number, Resolved>();
    if (derives && !official.has(year)) {
      for (const { day, name, decision } of deriveHolidays(year, (day) => isOffIn(rootWeek, day))) {
        if (days.has(day)) continue;
        const note: DayNote = { name, decision, kind: "closed", unconfirmed: false, derived: true };
        days.set(day, { note, pattern: weekendPattern });
      }
    }
    derivedByYear.set(year, days);
    return days;
  };
  const resolvedOn = (day: number, year: number): Resolved | undefined =>
    dated.get(day) ?? derivedIn(year).get(day);

  return {
    agency: definition.agency,
    version: parent
      ? `${definition.agency}@${definition.version}+${parent.agency}@${parent.version}`
      : `${definition.agency}@${definition.version}`,
    table: new DayTable({
      patternOf: (day, year) =>
        resolvedOn(day, year)?.pattern ?? byIndex[weekdayIndex(day)] ?? weekendPattern,
      isProvisional: (year) => !official.has(year),
    }),
    noteOf: (day) => resolvedOn(day, civilOf(day).year)?.note,
    isOfficial: (year) => official.has(year),
    isWeeklyDayOff: (day) => isOffIn(week, day),
  };
}
