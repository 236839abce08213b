import type { TFunction } from "i18next";
import type { Office } from "../../../shared/contracts/office.ts";

/** "quầy 6" of "6" or "Quầy 6"; what is more than a numbered counter is said as the office wrote it. */
export function counterWords(counter: string, t: TFunction): string {
  const number = counterNumber(counter);
  return number === null ? counter : t("kiosk:counter", { counter: number }).replaceAll(" ", "\u00A0");
}

/** The number of a counter, big enough for a stone; null for "Bộ phận trả kết quả". */
export function counterNumber(counter: string): string | null {
  return /^(?:quầy\s*|counter\s*)?(\d{1,2}[A-Z]?)$/i.exec(counter.trim())?.[1] ?? null;
}

const kinds = /(phường|đặc khu|xã|văn phòng|uỷ ban|ủy ban|sở)/i;

/** What the office calls itself in a sentence: "phường", never "hệ thống". */
export function officeWords(
  office: Office,
  t: TFunction,
): { readonly office: string; readonly Office: string } {
  const kind = kinds.exec(office.ward)?.[0] ?? kinds.exec(office.name.vi)?.[0];
  const word = (kind ?? t("kiosk:office")).toLowerCase();
  return { office: word, Office: word.charAt(0).toUpperCase() + word.slice(1) };
}
