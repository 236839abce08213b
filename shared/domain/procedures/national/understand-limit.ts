import type { PublishedLimit } from "../published-limit.ts";
import type { PortalLimit } from "./portal.ts";

const units: Readonly<
  Record<
    string,
    { readonly kind: "workingDays" | "calendarDays" | "workingHours" | "months"; readonly words: string }
  >
> = {
  WORKING_DAY: { kind: "workingDays", words: "ngày làm việc" },
  DAY: { kind: "calendarDays", words: "ngày" },
  HOUR: { kind: "workingHours", words: "giờ làm việc" },
  MONTH: { kind: "months", words: "tháng" },
};

/** No procedure takes longer; a greater number is a mistake. */
const longest = 3650;

/**
 * The limit of a number with a unit, or null when it is not understood: the unit OTHER (whatever stands beside
 * it), a free text, zero, or a part of a calendar day or month.
 */
export function understandLimit({ time, unit }: PortalLimit): PublishedLimit | null {
  const known = Object.hasOwn(units, unit) ? units[unit] : undefined;
  const amount = typeof time === "string" ? plainNumber(time) : time;
  if (known === undefined || amount === null || !(amount > 0) || amount > longest) return null;
  const whole = known.kind === "calendarDays" || known.kind === "months";
  if (whole && !Number.isInteger(amount)) return null;
  return { kind: known.kind, amount };
}

/** The limit as it was published, in words; empty when nothing was. */
export function publishedWords({ time, unit }: PortalLimit): string {
  if (time === null || time === "") return "";
  const number = typeof time === "string" ? time : String(time).replace(".", ",");
  if (typeof time === "string" && plainNumber(time) === null) return number;
  const known = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return known === undefined ? `${number} (đơn vị: khác)` : `${number} ${known.words}`;
}

/** "7", "7,5" or "7.5"; not "1.000", which may be a thousand. */
function plainNumber(text: string): number | null {
  return /^\d{1,4}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : null;
}
