import OpeningHours from "opening_hours";
import { daysBetween, standardCalendar } from "../../shared/domain/calendar/index.ts";
import type { Contender } from "./deadline-cases.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const officeHours = "07:30-11:30,13:00-17:00";

/**
 * Working hours by the library `opening_hours`: the office's week and the announced days of some years, parsed once, then
 * walked from opening to closing until the minutes are used up. It lives in the zone of the process, see `inOfficeZone`.
 */
export function openingHours(minutes: number, fromYear: number, toYear: number): Contender {
  const office = new OpeningHours(officeHoursRule(fromYear, toYear));
  return (acceptedAt) => {
    const walk = office.getIterator(new Date(acceptedAt));
    let left = minutes * 60_000;
    let open = walk.getState();
    let at = acceptedAt;
    while (walk.advance()) {
      const change = walk.getDate().getTime();
      if (open) {
        if (change - at >= left) return at + left;
        left -= change - at;
      }
      at = change;
      open = walk.getState();
    }
    return Number.NaN;
  };
}

/** Monday to Friday, then the closed dates as few runs as possible (each rule costs the library time), then the make-up days. */
function officeHoursRule(fromYear: number, toYear: number): string {
  const days = daysBetween(standardCalendar(), `${fromYear}-01-01`, `${toYear}-12-31`);
  const runs: { from: string; to: string; last: number }[] = [];
  const worked: string[] = [];
  days.forEach(({ date, weekday, counted }, index) => {
    const weekend = weekday === "saturday" || weekday === "sunday";
    if (counted && weekend) worked.push(`${written(date)} ${officeHours}`);
    if (counted || weekend) return;
    const run = runs.at(-1);
    const between = run && days.slice(run.last + 1, index);
    if (run && run.from.slice(0, 4) === date.slice(0, 4) && between?.every((day) => !day.counted)) {
      run.to = date;
      run.last = index;
    } else runs.push({ from: date, to: date, last: index });
  });
  const closed = runs.map(({ from, to }) =>
    from === to ? `${written(from)} off` : `${written(from)}-${written(to)} off`,
  );
  return [`Mo-Fr ${officeHours}`, ...closed, ...worked].join("; ");
}

/** "2026 Feb 16" of a date. */
function written(date: string): string {
  return `${date.slice(0, 4)} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(8)}`;
}
