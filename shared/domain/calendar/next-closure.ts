import { addDays, type CivilDate } from "../time/index.ts";

/** First and last day on which nobody is there, and the day on which somebody is again. */
export type Closure = { readonly from: CivilDate; readonly to: CivilDate; readonly reopens: CivilDate };

/** Whoever reads further ahead plans for another time. */
const lookDays = 7;
/** No office is closed for longer; of a calendar without any open day there is nothing to say. */
const longestDays = 60;
/** From today, all days that can matter. */
export const closureDays = lookDays + longestDays;

/** The next days in a row on which an office is closed, those of today included; null where it is open for a week to come. */
export function nextClosure(isOpen: (date: CivilDate) => boolean, today: CivilDate): Closure | null {
  const daysFrom = (date: CivilDate, count: number) =>
    Array.from({ length: count }, (_, days) => addDays(date, days));
  const from = daysFrom(today, lookDays).find((date) => !isOpen(date));
  const reopens = from && daysFrom(from, longestDays).find(isOpen);
  return from && reopens ? { from, to: addDays(reopens, -1), reopens } : null;
}
