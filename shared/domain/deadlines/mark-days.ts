import type { Calendar } from "../calendar/compile-calendar.ts";
import { dateOfDay } from "../time/civil-date.ts";
import { weekdayIndex, weekdays } from "../time/weekday.ts";
import { dayOfMinute, localMinuteOf, minutesPerDay } from "../time/zone.ts";
import { lastDayOf } from "./compute-due.ts";
import type { ExplainedDay } from "./explanation.ts";
import { discardLeg, markLeg } from "./mark-leg.ts";
import type { ClockFacts, Pause } from "./rule.ts";
import { isDiscarded, type ClockRun, type Leg } from "./run-clock.ts";
import type { Square } from "./square.ts";
import { acceptedAtClock, clockStopped, closedWeekly, countedAnew, firstOpenDay } from "./words.ts";

/** The squares of the month view, from the day of acceptance to the due or to the open pause. */
export function markDays(run: ClockRun, facts: ClockFacts, calendar: Calendar): ExplainedDay[] {
  const accepted = localMinuteOf(facts.acceptedAt);
  const first = dayOfMinute(accepted);
  const last = lastDayOf(run, facts);
  const squares: Square[] = [];
  for (let day = first; day <= last; day += 1) squares.push(blankSquare(day, calendar));

  const pauseOf = new Map<Square, Pause>();
  let number = 0;
  run.legs.forEach((leg, index) => {
    const before = run.legs[index - 1];
    if (before === undefined || before.part !== leg.part || before.stop?.restart === true) number = 0;
    number = markLeg({ squares, first, calendar }, leg, number);
    if (isDiscarded(run, index)) discardLeg({ squares, first, calendar }, leg);
    if (leg.stop) markPause(squares, first, leg, leg.stop.pause, pauseOf);
  });

  const acceptance = squares[0];
  if (acceptance) acceptance.kind = "accepted";
  const dueSquare = squares.at(-1);
  if (run.dueAt !== null && dueSquare) dueSquare.due = true;
  for (const square of squares) giveReason(square, pauseOf.get(square), accepted);
  return squares;
}

function blankSquare(day: number, calendar: Calendar): Square {
  const open = calendar.table.isCounted(day);
  const square: Square = {
    date: dateOfDay(day),
    weekday: weekdays[weekdayIndex(day)] ?? "monday",
    kind: open ? "open" : "closed",
    open,
  };
  const note = calendar.noteOf(day);
  if (note) {
    square.reason = note.name;
    square.decision = note.decision;
    if (open && calendar.isWeeklyDayOff(day)) square.makeUp = true;
  } else if (!open) {
    square.reason = closedWeekly;
  }
  return square;
}

/**
 * Days of limits: those after the day of the pause, which is used whole, up to and including that of the resumption, from which nothing is
 * counted yet. Hours and the same day: every day without a counted minute.
 */
function markPause(
  squares: readonly Square[],
  first: number,
  leg: Leg,
  pause: Pause,
  pauseOf: Map<Square, Pause>,
): void {
  const { kind } = leg.remainder;
  const from = dayOfMinute(localMinuteOf(pause.from));
  const to = pause.to === undefined ? from : dayOfMinute(localMinuteOf(pause.to));
  const wholeDays = kind !== "workingHours" && kind !== "sameDay";
  for (let day = wholeDays ? from + 1 : from; day <= to; day += 1) {
    const square = squares[day - first];
    if (!square || square.kind === "counted" || square.kind === "discarded") continue;
    square.kind = "paused";
    pauseOf.set(square, pause);
  }
}

function giveReason(square: Square, pause: Pause | undefined, accepted: number): void {
  if (square.kind === "accepted") {
    square.reason = acceptedAtClock(accepted - dayOfMinute(accepted) * minutesPerDay);
    delete square.decision;
  } else if (square.kind === "paused") {
    square.reason = pause?.reason ?? clockStopped;
    if (pause?.decision === undefined) delete square.decision;
    else square.decision = pause.decision;
  } else if (square.kind === "discarded") {
    square.reason = countedAnew;
  } else if (square.kind === "open" && square.due) {
    square.reason ??= firstOpenDay;
  }
}
