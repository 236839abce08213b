export { cityCalendar } from "./city-calendar.ts";
export { compileCalendar, type Calendar, type DayNote } from "./compile-calendar.ts";
export type { CalendarDefinition, DayOverride, Shift, Text, WeeklyPattern } from "./definition.ts";
export {
  countedDayOnOrAfter,
  dayOn,
  daysBetween,
  isCountedDay,
  isProvisional,
  nextCountedDay,
  shiftsOf,
  type CalendarDay,
} from "./queries.ts";
export { standardCalendar } from "./standard-calendar.ts";
