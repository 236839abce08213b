import type { Text } from "../calendar/definition.ts";
import { civilOf } from "../time/civil-date.ts";
import { weekdayIndex } from "../time/weekday.ts";
import { clockOf, dayOfMinute, localMinuteOf, minutesPerDay } from "../time/zone.ts";
import type { Left, Limit } from "./rule.ts";

/**
 * The engine explains itself in both languages at once, because a paper and a reply carry both; so these words live with the engine, as
 * the names of holidays live with the calendar. What a screen says around them is in the catalogue (`deadlines`).
 */
const weekdaysVi = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"] as const;
const weekdaysEn = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const monthsEn = [
  "Jan",
  "Feb",
  "March",
  "April",
  "May",
  "June",
  "July",
  "Aug",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
] as const;
const space = "\u00a0";

export const closedWeekly: Text = { vi: "nghỉ hằng tuần", en: "weekly day off" };
export const clockStopped: Text = { vi: "đồng hồ dừng", en: "clock stopped" };
export const countedAnew: Text = { vi: "tính lại từ đầu", en: "counted anew" };
export const firstOpenDay: Text = { vi: "ngày làm việc kế tiếp", en: "next working day" };
export const acceptedAtClock = (minute: number): Text => {
  const clock = clockOf(minute);
  return { vi: `nhận ${clock}`, en: `accepted ${clock}` };
};

/** A date with its year only where that is not the year of acceptance. Kept on one line by no-break spaces. */
export function dayText(day: number, usualYear: number): Text {
  const civil = civilOf(day);
  const otherYear = civil.year !== usualYear;
  return {
    vi: `${civil.day}/${civil.month}${otherYear ? `/${civil.year}` : ""}`,
    en: `${civil.day}${space}${monthsEn[civil.month - 1]}${otherYear ? `${space}${civil.year}` : ""}`,
  };
}

/** "25–27/8" and "25–27 Aug"; a single date where both are the same. */
export function rangeText(from: number, to: number, usualYear: number): Text {
  const last = dayText(to, usualYear);
  if (from === to) return last;
  const [start, end] = [civilOf(from), civilOf(to)];
  if (start.year === end.year && start.month === end.month) {
    return { vi: `${start.day}–${last.vi}`, en: `${start.day}–${last.en}` };
  }
  const first = dayText(from, usualYear);
  return { vi: `${first.vi}–${last.vi}`, en: `${first.en}–${last.en}` };
}

export function weekdayText(day: number, usualYear: number): Text {
  const date = dayText(day, usualYear);
  const index = weekdayIndex(day);
  return {
    vi: `${weekdaysVi[index]?.replace(" ", space)}${space}${date.vi}`,
    en: `${weekdaysEn[index]}${space}${date.en}`,
  };
}

/** "10:00 25/8" of an instant (epoch ms). */
export function instantText(ms: number, usualYear: number): Text {
  const minute = localMinuteOf(ms);
  const day = dayOfMinute(minute);
  const date = dayText(day, usualYear);
  const clock = clockOf(minute - day * minutesPerDay);
  return { vi: `${clock}${space}${date.vi}`, en: `${clock} on${space}${date.en}` };
}

const units: Readonly<Record<Limit["kind"], { vi: string; en: string; many: string }>> = {
  workingHours: { vi: "giờ làm việc", en: "working hour", many: "working hours" },
  workingDays: { vi: "ngày làm việc", en: "working day", many: "working days" },
  calendarDays: { vi: "ngày", en: "calendar day", many: "calendar days" },
  months: { vi: "tháng", en: "month", many: "months" },
};

/** "7,5 ngày làm việc". At most two decimals, because that is what a person can check. */
export function amountText({ kind, amount }: Limit): Text {
  const rounded = String(Math.round(amount * 100) / 100);
  const unit = units[kind];
  return {
    vi: `${rounded.replace(".", ",")}${space}${unit.vi}`,
    en: `${rounded}${space}${amount === 1 ? unit.en : unit.many}`,
  };
}

export function leftText({ kind, amount }: Left): Text {
  if (kind === "sameDay") return { vi: "một ngày", en: "one day" };
  return amountText({ kind, amount });
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
