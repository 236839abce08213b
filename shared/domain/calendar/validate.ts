import { dayOfDate } from "../time/civil-date.ts";
import { DeadlineError } from "../time/deadline-error.ts";
import { weekdays } from "../time/weekday.ts";
import { minutesPerDay } from "../time/zone.ts";
import type { CalendarDefinition, Shift } from "./definition.ts";

function checkShifts(shifts: readonly Shift[], where: string): void {
  let free = 0;
  for (const { start, end } of shifts) {
    const whole = Number.isInteger(start) && Number.isInteger(end);
    if (!whole || start < free || end <= start || end > minutesPerDay) {
      throw new DeadlineError(
        "invalid-calendar",
        `shifts of ${where} must be whole minutes in order and apart: ${start}-${end}`,
      );
    }
    free = end;
  }
}

/** Throws `invalid-calendar` (or `invalid-date`) for shifts out of order and for two overrides of one date. */
export function checkDefinition(definition: CalendarDefinition): void {
  for (const weekday of weekdays) checkShifts(definition.weekly?.[weekday] ?? [], weekday);
  const dates = new Set<string>();
  for (const override of definition.overrides) {
    dayOfDate(override.date);
    if (dates.has(override.date)) {
      throw new DeadlineError("invalid-calendar", `two overrides of ${override.date}`);
    }
    dates.add(override.date);
    if (override.kind === "ownShifts") checkShifts(override.shifts, override.date);
  }
}
