export { addDays, addMonths } from "./add.ts";
export { isLeapYear, daysInMonth, firstYear, lastYear, type CivilDate } from "./civil-date.ts";
export { DeadlineError, deadlineErrorCodes, type DeadlineErrorCode } from "./deadline-error.ts";
export { weekdayOf, weekdays, type Weekday } from "./weekday.ts";
export { clockOf, dateOf, instantOf, minuteOfDay, minutesOfClock } from "./zone.ts";
