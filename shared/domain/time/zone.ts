import { dateOfDay, dayNumber, dayOfDate, firstYear, lastYear, type CivilDate } from "./civil-date.ts";
import { DeadlineError } from "./deadline-error.ts";

const { floor } = Math;

/**
 * Asia/Ho_Chi_Minh is UTC+7 without daylight saving, so local time is plain arithmetic. Outside the engine an instant is epoch
 * milliseconds (UTC); inside it is a *local minute*: whole minutes since 1970-01-01 00:00 in UTC+7, rounded down.
 */
export const minuteMs = 60_000;
export const minutesPerDay = 1_440;
const offsetMinutes = 420;

const firstInstant = (dayNumber(firstYear, 1, 1) * minutesPerDay - offsetMinutes) * minuteMs;
const endOfInstants = (dayNumber(lastYear + 1, 1, 1) * minutesPerDay - offsetMinutes) * minuteMs;

/** Throws `instant-out-of-range` for what is not a number of milliseconds within 1900..2199. */
export function localMinuteOf(ms: number): number {
  if (!(ms >= firstInstant && ms < endOfInstants)) {
    throw new DeadlineError(
      "instant-out-of-range",
      `not an instant between ${firstYear} and ${lastYear}: ${ms}`,
    );
  }
  return floor(ms / minuteMs) + offsetMinutes;
}

/** Epoch milliseconds of a local minute. */
export function instantOfMinute(localMinute: number): number {
  return (localMinute - offsetMinutes) * minuteMs;
}

export function dayOfMinute(localMinute: number): number {
  return floor(localMinute / minutesPerDay);
}

/** The date on the office's wall at an instant (epoch ms). */
export function dateOf(ms: number): CivilDate {
  return dateOfDay(dayOfMinute(localMinuteOf(ms)));
}

/** Minutes since local midnight at an instant (epoch ms), 0..1439, seconds dropped. */
export function minuteOfDay(ms: number): number {
  const minute = localMinuteOf(ms);
  return minute - dayOfMinute(minute) * minutesPerDay;
}

/** Epoch ms of so many minutes after the local midnight that begins a date; 1440 is the midnight that ends it. */
export function instantOf(date: CivilDate, minutes = 0): number {
  return instantOfMinute(dayOfDate(date) * minutesPerDay + minutes);
}

/** "07:30" of 450; 1440 is "24:00". */
export function clockOf(minutes: number): string {
  const hour = floor(minutes / 60);
  const minute = minutes - hour * 60;
  return `${hour < 10 ? "0" : ""}${hour}:${minute < 10 ? "0" : ""}${minute}`;
}

/** Minutes of "HH:MM", 00:00..24:00, or null where it is not such a time. */
export function minutesOfClock(clock: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (match) return Number(match[1]) * 60 + Number(match[2]);
  return clock === "24:00" ? minutesPerDay : null;
}
