import { describe, expect, test } from "@jest/globals";
import {
  dayMonth,
  dayMonthLong,
  fullDate,
  time,
  weekdayDayMonth,
  weekdayFullDate,
  weekdayName,
  year,
} from "../../shared/i18n/dates.ts";

const at = (local: string) => Date.parse(`${local}+07:00`);
const plain = (words: string) => words.replaceAll("\u00A0", " ");

describe("days in words", () => {
  test("a Thursday is written as the office writes it, in both languages", () => {
    const due = at("2026-09-03T17:00:00");
    expect(plain(weekdayDayMonth(due, "vi"))).toBe("thứ Năm 3/9");
    expect(plain(weekdayDayMonth(due, "en"))).toBe("Thursday 3 Sept");
    expect(plain(weekdayFullDate(due, "vi"))).toBe("thứ Năm 3/9/2026");
    expect(plain(weekdayFullDate(due, "en"))).toBe("Thursday 3 Sept 2026");
    expect(dayMonth(due, "vi")).toBe("3/9");
    expect(plain(dayMonthLong(due, "en"))).toBe("3 September");
    expect(dayMonthLong(due, "vi")).toBe("3/9");
    expect(plain(fullDate(due, "en"))).toBe("3 Sept 2026");
    expect(year(due)).toBe("2026");
  });

  test("weekday and date never part at the end of a line", () => {
    for (const language of ["vi", "en"] as const) {
      expect(weekdayFullDate(at("2026-08-26T17:00:00"), language)).not.toContain(" ");
    }
  });

  test("a whole week has its seven names", () => {
    const week = Array.from({ length: 7 }, (_, day) => at("2026-08-17T12:00:00") + day * 86_400_000);
    expect(week.map((ms) => plain(weekdayName(ms, "vi")))).toEqual([
      "thứ Hai",
      "thứ Ba",
      "thứ Tư",
      "thứ Năm",
      "thứ Sáu",
      "thứ Bảy",
      "Chủ nhật",
    ]);
    expect(week.map((ms) => weekdayName(ms, "en"))).toEqual([
      "Monday",
      "Tuesday",
      "Wednesday",
      "Thursday",
      "Friday",
      "Saturday",
      "Sunday",
    ]);
  });

  test("the day turns at midnight in Viet Nam, wherever the computer stands", () => {
    const lastMinute = Date.parse("2026-12-31T16:59:59.999Z");
    expect(`${time(lastMinute)} ${fullDate(lastMinute, "vi")}`).toBe("23:59 31/12/2026");
    expect(`${time(lastMinute + 1)} ${fullDate(lastMinute + 1, "vi")}`).toBe("00:00 1/1/2027");
  });

  test("the clock has 24 hours and two digits", () => {
    expect(time(at("2026-08-17T07:05:59"))).toBe("07:05");
    expect(time(at("2026-08-17T17:00:00"))).toBe("17:00");
  });

  test("what is no instant is refused, not printed", () => {
    expect(() => time(Number.NaN)).toThrow(RangeError);
    expect(() => weekdayName(Number.POSITIVE_INFINITY, "vi")).toThrow(RangeError);
  });
});
