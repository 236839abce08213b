import type { Shift } from "./definition.ts";

/** A kind of day: its shifts, and the regular minutes that have passed when each of them begins. */
export type DayPattern = {
  readonly shifts: readonly Shift[];
  /** Regular minutes of the whole day; 0 means that the day is not counted. */
  readonly total: number;
  /** Minute of the day at which the last shift ends. */
  readonly end: number;
};

export function dayPattern(shifts: readonly Shift[]): DayPattern {
  let total = 0;
  let end = 0;
  for (const shift of shifts) {
    total += shift.end - shift.start;
    end = shift.end;
  }
  return { shifts, total, end };
}

/** Regular minutes of the day before a minute of it. */
export function minutesBefore(pattern: DayPattern, minute: number): number {
  let passed = 0;
  for (const shift of pattern.shifts) {
    if (minute <= shift.start) break;
    passed += Math.min(minute, shift.end) - shift.start;
  }
  return passed;
}

/** The minute of the day at which so many regular minutes (1..total) are used up. At the end of a shift it stays there. */
export function minuteWhenUsed(pattern: DayPattern, minutes: number): number {
  let left = minutes;
  for (const shift of pattern.shifts) {
    const length = shift.end - shift.start;
    if (left <= length) return shift.start + left;
    left -= length;
  }
  return pattern.end;
}
