export { addDays, addMonths } from "./add.ts";
export { daysInMonth, firstYear, isCivilDate, isLeapYear, lastYear, type CivilDate } from "./civil-date.ts";
export { weekdayOf, weekdays, type Weekday } from "./weekday.ts";
export { clockOf, dateOf, instantOf, minuteOfDay, minutesOfClock } from "./zone.ts";
