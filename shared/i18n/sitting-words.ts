import { instantOf, type CivilDate } from "../domain/time/index.ts";
import { hoursWords, time, weekdayDayMonth } from "./dates.ts";
import { translator, type Language } from "./index.ts";

/** When a sitting is: enough to say it in words. Minutes of the day. */
export type SittingTime = { readonly date: CivilDate; readonly start: number; readonly end: number };

const noon = 12 * 60;
const duskFrom = 17 * 60;

/** An evening begins at five: before it the office is open. */
export const partOf = (start: number): "morning" | "afternoon" | "evening" =>
  start < noon ? "morning" : start < duskFrom ? "afternoon" : "evening";

/** As it stands at the head of a line: "Thứ Tư", "Buổi tối". */
export const atHead = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "tối thứ Tư 25/11", "evening of Wednesday 25 Nov". */
export function sittingDay({ date, start }: SittingTime, language: Language): string {
  const day = weekdayDayMonth(instantOf(date), language);
  return translator(language)(`booking:when.${partOf(start)}`, { day });
}

/** "17:30–20:00". */
export const sittingHours = (sitting: SittingTime): string => hoursWords([sitting]);

/** "còn 14 chỗ", or that there is none. */
export const placesWords = (count: number, language: Language): string =>
  translator(language)(count === 0 ? "booking:full" : "booking:places", { count });

/** The hour of a slot as on a clock: "18:15". */
export const slotTime = ({ date }: Pick<SittingTime, "date">, slot: number): string =>
  time(instantOf(date, slot));

/** "thứ Tư 25/11". */
export const slotDay = ({ date }: Pick<SittingTime, "date">, language: Language): string =>
  weekdayDayMonth(instantOf(date), language);
