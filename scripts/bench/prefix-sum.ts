import { daysBetween, standardCalendar } from "../../shared/domain/calendar/index.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import type { Contender } from "./deadline-cases.ts";

const minuteMs = 60_000;
const minutesPerDay = 1_440;

/**
 * The floor of working hours: regular minutes of some years as prefix sums, one binary search, numbers only. It knows two
 * shifts a day, no pause and no other kind of limit, checks nothing and explains nothing.
 */
export function prefixSum(minutes: number, fromYear: number, toYear: number): Contender {
  const days = daysBetween(standardCalendar(), `${fromYear}-01-01`, `${toYear}-12-31`);
  const first = instantOf(`${fromYear}-01-01`) / minuteMs;
  const before = new Int32Array(days.length + 1);
  days.forEach(({ counted }, day) => {
    before[day + 1] = (before[day] ?? 0) + (counted ? 480 : 0);
  });
  const sum = (day: number): number => before[day] ?? 0;

  return (acceptedAt) => {
    const minute = Math.floor(acceptedAt / minuteMs) - first;
    const day = Math.floor(minute / minutesPerDay);
    const clock = minute - day * minutesPerDay;
    const used =
      sum(day + 1) === sum(day)
        ? 0
        : Math.min(Math.max(clock - 450, 0), 240) + Math.min(Math.max(clock - 780, 0), 240);
    const target = sum(day) + used + minutes;
    let low = day;
    let high = days.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sum(middle + 1) >= target) high = middle;
      else low = middle + 1;
    }
    const left = target - sum(low);
    return (first + low * minutesPerDay + left + (left <= 240 ? 450 : 540)) * minuteMs;
  };
}
