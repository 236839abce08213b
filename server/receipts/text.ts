import type { Content } from "pdfmake";

/** A no-break space, for what must stay on one line. */
export const noBreak = "\u00A0";

/**
 * All texts of a value as they are printed: composed letters (the fonts have "ộ", not "o" with two marks typed
 * after it), one space where somebody typed several, no line ends or control signs.
 */
export function printable<T>(value: T): T;
export function printable(value: unknown): unknown {
  if (typeof value === "string") return printableText(value);
  if (Array.isArray(value)) return value.map((item) => printable(item));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)]));
  }
  return value;
}

function printableText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\t ]+/gu, " ")
    .replaceAll(/\p{Cf}/gu, "")
    .trim();
}

/** Capitals for the national header; "ị" and its kin have their own in any locale, so none is named. */
export function capitals(text: string): string {
  return text.toUpperCase();
}

/** Ten digits in the groups they are read aloud in, "0900 000 417"; anything else as it was given. */
export function phoneGroups(phone: string): string {
  const digits = phone.replaceAll(/[\s.]/g, "");
  return /^0\d{9}$/.test(digits)
    ? [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)].join(noBreak)
    : phone;
}

/** Inlines of a text in which "7:30–11:30" never parts at its dash. */
export function keepingRanges(text: string): Content[] {
  return text
    .split(/(\S*\d–\d\S*)/)
    .map((part, index) => (index % 2 === 1 ? { text: part, noWrap: true } : part));
}

/**
 * Lines a text takes at most when it is broken between words, estimated on the safe side: a letter of
 * Be Vietnam Pro is 0.49 em wide on average.
 */
export function linesAtMost(text: string, width: number, fontSize: number): number {
  const room = Math.floor(width / (0.55 * fontSize));
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    lines += Math.floor((used - 1) / room);
    used = ((used - 1) % room) + 1;
  }
  return lines;
}
