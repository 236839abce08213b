export { cityCalendar } from "./city-calendar.ts";
export { compileCalendar, type Calendar } from "./compile-calendar.ts";
export type { CalendarDefinition, DayOverride, Shift, Text } from "./definition.ts";
export { closureDays, nextClosure, type Closure } from "./next-closure.ts";
export {
  type CalendarDay,
  countedDayOnOrAfter,
  dayOn,
  daysBetween,
  isCountedDay,
  isProvisional,
  nextCountedDay,
  shiftsOf,
} from "./queries.ts";
export { standardCalendar } from "./standard-calendar.ts";
