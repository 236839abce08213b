import { time, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import type { Language } from "../../shared/i18n/index.ts";
import { atHead } from "../../shared/i18n/sitting-words.ts";

/** The office's own day and time, at the right of the bar. */
export function BarTime({ now, language }: { readonly now: number; readonly language: Language }) {
  return (
    <p className="kiosk-bar-time">
      {atHead(weekdayDayMonth(now, language))} · {time(now)}
    </p>
  );
}
