import { dateOfDay, type CivilDate } from "../time/civil-date.ts";
import { dueDay } from "./due-of.ts";

/** The date a due (epoch ms) is printed with. Where a shift ends at 24:00 the due is a midnight, and belongs to the day it ends. */
export function dueDateOf(dueAt: number): CivilDate {
  return dateOfDay(dueDay(dueAt));
}
