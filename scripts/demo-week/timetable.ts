import { isCountedDay, shiftsOf, type Calendar } from "../../shared/domain/calendar/index.ts";
import { addDays, dateOf, instantOf, weekdayOf, type CivilDate } from "../../shared/domain/time/index.ts";

/** Business time moves in steps of this many minutes. */
const stepMinutes = 15;
const minuteMs = 60_000;
/** The counter's evening session: 17:30 to 20:00. */
const evening = { start: 17 * 60 + 30, end: 20 * 60 };
const opensAt = 7 * 60 + 30;

/** A moment at which somebody may do something. */
export type Slot = {
  /** Its place in the timetable. */
  readonly index: number;
  /** Epoch ms of business time. */
  readonly at: number;
  /** Counted from 0. */
  readonly day: number;
  readonly minute: number;
  readonly afterHours: boolean;
};

/**
 * The next week that begins after an instant (epoch ms) on a Monday 07:30 and whose five working days are all
 * counted: the first `count` of its days.
 */
export function nextFullWeek(after: number, calendar: Calendar, count: number): readonly CivilDate[] {
  for (let date = dateOf(after); ; date = addDays(date, 1)) {
    if (weekdayOf(date) !== "monday" || instantOf(date, opensAt) <= after) continue;
    const days = [0, 1, 2, 3, 4].map((offset) => addDays(date, offset));
    if (days.every((day) => isCountedDay(calendar, day))) return days.slice(0, count);
  }
}

/** Every slot of these days: those of the regular shifts, then those of the evening session. */
export function timetableOf(days: readonly CivilDate[], calendar: Calendar) {
  const slots: Slot[] = [];
  for (const [day, date] of days.entries()) {
    const sessions = [...shiftsOf(calendar, date), evening];
    for (const session of sessions) {
      for (let minute = session.start; minute < session.end; minute += stepMinutes) {
        const at = instantOf(date, minute);
        slots.push({ index: slots.length, at, day, minute, afterHours: session === evening });
      }
    }
  }
  const regular = slots.filter(({ afterHours }) => !afterHours);
  const last = days.at(-1);
  if (last === undefined) throw new Error("a week has at least one day");

  return {
    days,
    slots,
    endsAt: instantOf(last, evening.end),
    /** The first regular slot that lies so many minutes or more behind another, and not at it; null after the week. */
    regularAfter: (slot: Pick<Slot, "at">, minutes: number): Slot | null =>
      regular.find(({ at }) => at > slot.at && at >= slot.at + minutes * minuteMs) ?? null,
    /** Like `regularAfter`, evenings included: when residents are at home. */
    anyAfter: (slot: Pick<Slot, "at">, minutes: number): Slot | null =>
      slots.find(({ at }) => at > slot.at && at >= slot.at + minutes * minuteMs) ?? null,
    regularOn: (day: number): readonly Slot[] => regular.filter((slot) => slot.day === day),
  };
}
export type Timetable = ReturnType<typeof timetableOf>;
