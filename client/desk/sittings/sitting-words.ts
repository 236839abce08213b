import type { SittingItem } from "../../../shared/contracts/sittings.ts";
import { clockOf, instantOf } from "../../../shared/domain/time/index.ts";
import { weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { capital } from "../words/format.ts";

/** "17:30–20:00". */
export const hoursOf = ({ start, end }: Pick<SittingItem, "start" | "end">): string =>
  `${clockOf(start)}–${clockOf(end)}`;

/** "Thứ Tư 25/11, 17:30–20:00". */
export const sayWhen = (sitting: Pick<SittingItem, "date" | "start" | "end">, language: Language): string =>
  `${capital(weekdayDayMonth(instantOf(sitting.date), language))}, ${hoursOf(sitting)}`;

/** "0012": what is called and printed. */
export const ticketNumber = (number: number): string => String(number).padStart(4, "0");
