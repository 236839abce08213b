import { countedDayOnOrAfter, shiftsOf, type Calendar } from "../calendar/index.ts";
import { addDays, dateOf, instantOf, minuteOfDay, type CivilDate } from "../time/index.ts";

/** When a resident wants a packet: a day of the office, and minutes of it, such as 450 for half past seven. */
export type ChosenWindow = { readonly date: CivilDate; readonly from: number; readonly to: number };

/** What an agency lets residents choose. */
export type ChoiceTerms = {
  /** Minutes after the last shift in which couriers still go out; null where they do not. */
  readonly evening: { readonly from: number; readonly to: number } | null;
  /** Working days ahead, today among them while something of it is left. */
  readonly days: number;
  /** Packets that fit into one window: what the couriers can carry then. */
  readonly perWindow: number;
  /** Calendar days that a packet waits at a counter, to the end of the office's next day. */
  readonly waitDays: number;
};

/** Where an agency says nothing else. Assumptions of ours. */
export const usualTerms: ChoiceTerms = { evening: null, days: 3, perWindow: 20, waitDays: 30 };

/** No calendar closes an office for longer. */
const mostDays = 60;

export const isSameWindow = (one: ChosenWindow | null, other: ChosenWindow | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.date === other.date &&
    one.from === other.from &&
    one.to === other.to);

/** A window of a day; the end of it is known by its beginning. */
export const windowKey = ({ date, from }: ChosenWindow): string => `${date}-${from}`;

/**
 * What a resident can choose now: every shift of the next working days that has not begun, and the evening where the agency has one; not
 * where as many packets as fit have chosen it. `taken` is by `windowKey`.
 */
export function offeredWindows(of: {
  readonly calendar: Calendar;
  readonly now: Date;
  readonly terms: ChoiceTerms;
  readonly taken: ReadonlyMap<string, number>;
}): readonly ChosenWindow[] {
  const { calendar, now, terms, taken } = of;
  const today = dateOf(now.getTime());
  const minute = minuteOfDay(now.getTime());
  const found: ChosenWindow[] = [];
  let days = 0;
  for (let ahead = 0; ahead <= mostDays && days < terms.days; ahead += 1) {
    const date = addDays(today, ahead);
    const left = windowsOn(calendar, date, terms).filter(({ from }) => ahead > 0 || from > minute);
    if (left.length === 0) continue;
    days += 1;
    found.push(...left.filter((one) => (taken.get(windowKey(one)) ?? 0) < terms.perWindow));
  }
  return found;
}

/** All windows of a day; none where the office is closed. */
function windowsOn(calendar: Calendar, date: CivilDate, { evening }: ChoiceTerms): readonly ChosenWindow[] {
  const shifts = shiftsOf(calendar, date).map(({ start, end }) => ({ date, from: start, to: end }));
  const last = shifts.at(-1);
  if (!last || !evening || evening.to <= last.to) return shifts;
  return [...shifts, { date, from: Math.max(evening.from, last.to), to: evening.to }];
}

/** Until when a packet waits that came to a counter at an instant: a day on which the office is open, to its last minute. */
export function waitsUntil(since: Date, calendar: Calendar, days: number): Date {
  const date = countedDayOnOrAfter(calendar, addDays(dateOf(since.getTime()), days));
  return new Date(instantOf(date, shiftsOf(calendar, date).at(-1)?.end ?? 0));
}

/** Whether a packet with a window may leave on a day: one for a later day stays, one whose day has passed goes like any other. */
export const mayLeaveOn = (chosen: ChosenWindow | null, date: CivilDate): boolean =>
  chosen === null || chosen.date <= date;

/** When it is wanted on a day; null where any time is as good. */
export const windowOn = (chosen: ChosenWindow | null, date: CivilDate) =>
  chosen?.date === date ? { from: chosen.from, to: chosen.to } : null;
