import { addDays, weekdayOf, weekdays, type CivilDate } from "../../shared/domain/time/index.ts";
import type { ExplainedDays } from "../../shared/contracts/dossiers.ts";

export type MonthDay = ExplainedDays["days"][number];

/** A square of the month view; `day` is null outside the days that the explanation speaks of. */
export type MonthSquare = { readonly date: CivilDate; readonly day: MonthDay | null };

/** More than this after the due is not drawn, however late today is. */
const mostDaysAfter = 14;

/** Whole weeks, Monday first, that hold all explained days, and today where it is not long after. */
export function weeksOf(
  days: readonly MonthDay[],
  today: CivilDate | null,
): readonly (readonly MonthSquare[])[] {
  const first = days[0]?.date;
  const lastDay = days.at(-1)?.date;
  if (first === undefined || lastDay === undefined) return [];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const last =
    today !== null && today > lastDay && today <= addDays(lastDay, mostDaysAfter) ? today : lastDay;
  const weeks: MonthSquare[][] = [];
  let date = addDays(first, -weekdays.indexOf(weekdayOf(first)));
  while (date <= last) {
    const week = weekdays.map((_, index) => addDays(date, index));
    weeks.push(week.map((one) => ({ date: one, day: byDate.get(one) ?? null })));
    date = addDays(date, 7);
  }
  return weeks;
}

/** Neighbouring days that say the same, for the list form: "18/8–21/8: ngày 1–4". */
export type MonthGroup = { readonly first: MonthDay; readonly last: MonthDay };

export function groupsOf(days: readonly MonthDay[]): readonly MonthGroup[] {
  const groups: { first: MonthDay; last: MonthDay }[] = [];
  for (const day of days) {
    const group = groups.at(-1);
    if (group && saysTheSame(group.last, day)) group.last = day;
    else groups.push({ first: day, last: day });
  }
  return groups;
}

function saysTheSame(before: MonthDay, day: MonthDay): boolean {
  return (
    before.kind === day.kind &&
    before.reason?.vi === day.reason?.vi &&
    before.due !== true &&
    day.due !== true &&
    before.oldDue !== true &&
    day.oldDue !== true &&
    (before.number === undefined) === (day.number === undefined) &&
    (before.number === undefined || day.number === before.number + 1)
  );
}

export function isWeekend(date: CivilDate): boolean {
  return weekdays.indexOf(weekdayOf(date)) >= 5;
}
