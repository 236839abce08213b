import { dayOfMinute, instantOfMinute, localMinuteOf, minuteMs, minutesPerDay } from "../time/zone.ts";
import { dueDay, nominalDay } from "./due-of.ts";
import type { Interval } from "./explanation.ts";
import type { Leg } from "./run-clock.ts";
import type { Sheet, Square } from "./square.ts";

const startDay = (leg: Leg): number => dayOfMinute(localMinuteOf(leg.from));
const endMinute = (leg: Leg): number => localMinuteOf(leg.stop?.pause.from ?? leg.dueAt);
const endDay = (leg: Leg): number =>
  leg.stop ? dayOfMinute(localMinuteOf(leg.stop.pause.from)) : dueDay(leg.dueAt);

/** Counts a leg into its squares, going on from the number of the last counted day before it; gives the last number used. */
export function markLeg(sheet: Sheet, leg: Leg, numbered: number): number {
  const { squares, first } = sheet;
  const start = startDay(leg);
  const end = endDay(leg);
  const { kind, whole, fraction } = leg.remainder;
  let number = numbered;
  const endSquare = squares[end - first];
  switch (kind) {
    case "workingHours":
      for (let day = start; day <= end; day += 1) markMinutes(sheet, day, leg);
      break;
    case "workingDays":
      for (let day = start + 1; day <= end; day += 1) {
        const square = squares[day - first];
        if (!square?.open) continue;
        number += 1;
        count(square, number, leg);
        if (number > numbered + whole) {
          square.share = fraction;
          if (!leg.stop) markMinutes(sheet, day, leg);
        }
      }
      break;
    case "calendarDays":
    case "months": {
      const last = Math.min(end, nominalDay(leg.remainder, start));
      for (let day = start + 1; day <= last; day += 1) {
        number += 1;
        count(squares[day - first], number, leg);
      }
      break;
    }
    case "sameDay":
      // Returned on the very day of acceptance, that day is not a number but the whole story.
      if (!leg.stop && end > first) {
        number += 1;
        count(endSquare, number, leg);
      }
      break;
    default:
      // Nothing was left to count: the day of the resumption, or the next counted one, is open for the due alone.
      if (!leg.stop && endSquare?.kind === "paused") endSquare.kind = "open";
  }
  if (leg.part === "limit" && !leg.stop && endSquare && end - first < squares.length - 1) {
    endSquare.oldDue = true;
  }
  return number;
}

function count(square: Square | undefined, number: number, leg: Leg): void {
  if (!square) return;
  square.kind = "counted";
  square.number = number;
  if (leg.part === "extension") square.part = "extension";
}

/** The regular intervals of a day in which a leg ran. */
function markMinutes(sheet: Sheet, day: number, leg: Leg): void {
  const square = sheet.squares[day - sheet.first];
  if (!square) return;
  const midnight = day * minutesPerDay;
  const from = localMinuteOf(leg.from) - midnight;
  const to = endMinute(leg) - midnight;
  const intervals: Interval[] = [...(square.intervals ?? [])];
  const extension = leg.part === "extension" ? { part: leg.part } : {};
  for (const shift of sheet.calendar.table.patternOf(day).shifts) {
    const start = Math.max(shift.start, from);
    const end = Math.min(shift.end, to);
    if (end <= start) continue;
    intervals.push({
      from: instantOfMinute(midnight + start),
      to: instantOfMinute(midnight + end),
      ...extension,
    });
  }
  if (intervals.length === (square.intervals?.length ?? 0)) return;
  if (leg.part === "extension" && square.kind !== "counted") square.part = leg.part;
  square.kind = "counted";
  setIntervals(square, intervals);
}

function setIntervals(square: Square, intervals: readonly Interval[]): void {
  square.intervals = intervals;
  square.minutes = intervals.reduce((sum, { from, to }) => sum + (to - from) / minuteMs, 0);
}

/** Takes back what a RESTART annulled. A day that both the limit and its extension had used keeps what the limit used. */
export function discardLeg(sheet: Sheet, leg: Leg): void {
  const end = endDay(leg);
  for (let day = startDay(leg); day <= end; day += 1) {
    const square = sheet.squares[day - sheet.first];
    if (square?.kind !== "counted") continue;
    const kept = square.intervals?.filter(({ part }) => (part ?? "limit") !== leg.part) ?? [];
    if ((square.part ?? "limit") !== leg.part) {
      if (square.intervals) setIntervals(square, kept);
      continue;
    }
    square.kind = "discarded";
    delete square.number;
    delete square.share;
    delete square.minutes;
    delete square.intervals;
  }
}
