import { cityCalendar } from "./city-calendar.ts";
import { compileCalendar, type Calendar } from "./compile-calendar.ts";

let compiled: Calendar | undefined;

/** The city's calendar, compiled once a process. */
export function standardCalendar(): Calendar {
  compiled ??= compileCalendar(cityCalendar);
  return compiled;
}
