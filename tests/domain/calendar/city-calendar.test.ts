import { describe, expect, test } from "@jest/globals";
import { cityCalendar, daysBetween, standardCalendar } from "../../../shared/domain/calendar/index.ts";

const city = standardCalendar();
const weekend: readonly string[] = ["saturday", "sunday"];
const short = (date: string): string => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;

describe("the calendar of the civil service", () => {
  test.each([
    [2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9", "4/5"],
    [2025, "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9", "26/4"],
    [2026, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11", "10/1 22/8"],
    [2027, "1/1 4/2 5/2 8/2 9/2 10/2 16/4 30/4 3/5 2/9 3/9 24/11", ""],
  ])("%d: weekdays off %s; Saturdays worked %s", (year, off, worked) => {
    const days = daysBetween(city, `${year}-01-01`, `${year}-12-31`);
    const closedWeekdays = days.filter(({ weekday, counted }) => !counted && !weekend.includes(weekday));
    const workedWeekends = days.filter(({ weekday, counted }) => counted && weekend.includes(weekday));
    expect(closedWeekdays.map(({ date }) => short(date)).join(" ")).toBe(off);
    expect(workedWeekends.map(({ date }) => short(date)).join(" ")).toBe(worked);
    expect(days.some(({ provisional }) => provisional)).toBe(false);
  });

  test("works from 07:30 to 11:30 and from 13:00 to 17:00, on make-up days too", () => {
    const officeDay = [
      { start: 450, end: 690 },
      { start: 780, end: 1_020 },
    ];
    const [friday, saturday] = daysBetween(city, "2026-08-21", "2026-08-22");
    expect([friday?.shifts, saturday?.shifts]).toEqual([officeDay, officeDay]);
    expect(saturday?.note?.name).toEqual({ vi: "làm bù", en: "make-up working day" });
  });

  test("cites a decision for every date, and marks those found in one source only", () => {
    expect(cityCalendar.overrides.filter(({ decision, name }) => !decision || !name.vi || !name.en)).toEqual(
      [],
    );
    const unconfirmed = cityCalendar.overrides.filter((override) => override.unconfirmed);
    expect(unconfirmed.map(({ date }) => short(date)).join(" ")).toBe("8/2 9/2 12/2 13/2 14/2 3/9");
    expect(daysBetween(city, "2026-11-24", "2026-11-24")[0]?.note?.decision).toBe("NQ 28/2026/QH16");
  });
});
