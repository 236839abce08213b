import { dayOn, type Calendar, type Shift } from "../calendar/index.ts";
import { addDays, weekdayOf, type CivilDate, type Weekday } from "../time/index.ts";
import type { Sitting, Terms } from "./sitting.ts";

/** On which days a plan's sittings are held. */
export type PlanDays =
  | { readonly kind: "single"; readonly date: CivilDate }
  | {
      readonly kind: "weekly";
      readonly weekdays: readonly Weekday[];
      readonly firstDay: CivilDate;
      readonly lastDay: CivilDate;
      readonly except: readonly CivilDate[];
    };

/** Half a year of weeks; a plan that goes on is planned anew, with the calendar of then. */
export const mostPlannedDays = 184;

/** The days of a plan, in order. */
export function datesOf(days: PlanDays): readonly CivilDate[] {
  if (days.kind === "single") return [days.date];
  const { weekdays, firstDay, lastDay, except } = days;
  const dates: CivilDate[] = [];
  for (let date = firstDay; date <= lastDay && dates.length <= mostPlannedDays; date = addDays(date, 1)) {
    if (weekdays.includes(weekdayOf(date)) && !except.includes(date)) dates.push(date);
  }
  return dates;
}

/** What stands in the way of a sitting on a day. Accounts and ids, not names. */
export type Conflict = { readonly date: CivilDate } & (
  | { readonly kind: "past" }
  /** A day off by law or decision; an ordinary Saturday or Sunday is none. */
  | { readonly kind: "closedDay"; readonly name: string }
  | { readonly kind: "officeHours"; readonly shift: Shift }
  | { readonly kind: "clerkTwice"; readonly account: string; readonly sitting: string }
  | { readonly kind: "counterTwice"; readonly counter: string; readonly sitting: string }
);

type Planned = Pick<Sitting, "id" | "date" | "start" | "end" | "counters" | "roster" | "state" | "counted">;

/**
 * Everything that stands in the way of sittings with these terms on these days. `others`: sittings of the agency and of wherever else the
 * roster sits, those that are looked at again left out.
 */
export function conflictsOf(
  dates: readonly CivilDate[],
  terms: Terms,
  context: { readonly today: CivilDate; readonly calendar: Calendar; readonly others: readonly Planned[] },
): readonly Conflict[] {
  const { calendar, today } = context;
  return dates.flatMap((date): readonly Conflict[] => {
    const { shifts, counted, note } = dayOn(calendar, date);
    const sameTime = context.others.filter(
      (one) => one.date === date && one.state !== "cancelled" && overlap(one, terms),
    );
    const past: readonly Conflict[] = date < today ? [{ date, kind: "past" }] : [];
    const closed: readonly Conflict[] =
      !counted && note ? [{ date, kind: "closedDay", name: note.name.vi }] : [];
    const inHours = officeShifts(shifts, context.others, date).filter((shift) => overlap(shift, terms));
    return [
      ...past,
      ...closed,
      ...inHours.map((shift): Conflict => ({ date, kind: "officeHours", shift })),
      ...sameTime.flatMap(({ id: sitting, roster, counters }): readonly Conflict[] => [
        ...terms.roster
          .filter((account) => roster.includes(account))
          .map((account): Conflict => ({ date, kind: "clerkTwice", account, sitting })),
        ...terms.counters
          .filter((counter) => counters.includes(counter))
          .map((counter): Conflict => ({ date, kind: "counterTwice", counter, sitting })),
      ]),
    ];
  });
}

/** Shifts of a day without those that are there because a sitting's time is counted. */
export function officeShifts(
  shifts: readonly Shift[],
  sittings: readonly Pick<Planned, "date" | "start" | "end" | "counted" | "state">[],
  date: CivilDate,
): readonly Shift[] {
  return shifts.filter(
    ({ start, end }) =>
      !sittings.some((one) => one.counted && one.date === date && one.start === start && one.end === end),
  );
}

const overlap = (a: { readonly start: number; readonly end: number }, b: typeof a): boolean =>
  a.start < b.end && b.start < a.end;
