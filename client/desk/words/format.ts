import { dayMonth, fullDate, time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { dateOf, instantOf, type CivilDate } from "../../../shared/domain/time/index.ts";

/** Epoch milliseconds of an instant from the API. */
export const ms = (instant: string): number => Date.parse(instant);

/** "8.000" of whole đồng. */
export function money(amount: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(amount);
}

/** "0900 000 123": the way numbers are read out. */
export function phoneInGroups(phone: string): string {
  const digits = phone.startsWith("+84") ? `0${phone.slice(3)}` : phone;
  return digits.replace(/^(\d{4})(\d{3})(\d+)$/, "$1 $2 $3");
}

/** The code without its agency: all dossiers of a list have the same. */
export function shortCode(code: string): string {
  return code.slice(code.indexOf("-") + 1);
}

/** The serial, which is what people of one office call a dossier by. */
export function serialOf(code: string): string {
  return code.slice(code.lastIndexOf("-") + 1);
}

/** First letter large: "Thứ Năm 3/9" at the start of a line. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
}

export const sameDay = (a: number, b: number): boolean => dateOf(a) === dateOf(b);

/** "17:00" today, "thứ Năm 3/9, 17:00" on another day. */
export function dayAndTime(at: number, now: number, language: Language): string {
  return sameDay(at, now) ? time(at) : `${weekdayDayMonth(at, language)}, ${time(at)}`;
}

/** "3/9/2026" of a calendar day. */
export const fullDay = (day: CivilDate, language: Language): string => fullDate(instantOf(day), language);

/** "3/9 17:00": for columns. */
export function shortDayAndTime(at: number, language: Language): string {
  return `${dayMonth(at, language)} ${time(at)}`;
}
