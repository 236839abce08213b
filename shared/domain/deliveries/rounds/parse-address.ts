import { fold } from "../../text/fold.ts";
import type { Address } from "./address.ts";

const level = String.raw`\p{L}?\d+\p{L}?\d*(?:\s?bis|\s?ter)?(?:-\d+\p{L}?)?`;
const levels = String.raw`${level}(?:/${level})*`;
const end = String.raw`(?![\p{L}\d])`;
/** A street that is called by a day begins with a figure as well: "30 Tháng 4". */
const notADay = String.raw`(?!\s+tháng\s+\d)`;
const houseAt = new RegExp(String.raw`^(?:(?:số nhà|nhà số|số)\s*)?(${levels})${end}${notADay}`, "iu");
const alleyAt = new RegExp(String.raw`^(?:hẻm|ngõ|ngách|kiệt)\s*(?:số\s*)?(${levels})${end}`, "iu");
const streetWord = /^(?:đường|đ\.)\s*/iu;
/** Abbreviations, and what they mean; longest first, because "tt." begins like "t.". */
const wardWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:phường|p\.)\s*|^p\s+|^p(?=\d)/iu, "phường"],
  [/^(?:xã|x\.)\s*/iu, "xã"],
  [/^đặc khu\s*/iu, "đặc khu"],
];

/**
 * Reads one line as people write it: "12/3/4 đường Số Mẫu, phường Ví Dụ", "Số 7 hẻm 45 Lê Mẫu", "56 Bis Nguyễn Thử, P. Ví Dụ". What comes
 * after the ward (district, city) is in none of them. A line that says less gives empty parts; none is refused.
 */
export const parseAddress = (line: string): Address => readAddress(line).address;

type Read = {
  readonly address: Address;
  /** What stands in none of the parts: behind the street (a hamlet, a quarter), and behind the ward (district, city). */
  readonly afterStreet: readonly string[];
  readonly afterWard: readonly string[];
};

/** The same, with what stands in none of the parts. */
export function readAddress(line: string): Read {
  const parts = line
    .normalize("NFC")
    .split(/[,;]/u)
    .map((part) => part.replaceAll(/\s+/gu, " ").trim())
    .filter(Boolean);
  const wardAt = parts.findIndex((part, at) => at > 0 && wardOf(part) !== null);
  const [last, only] = [parts.at(-1) ?? "", parts.length === 1 ? wardOf(parts[0] ?? "") : null];
  if (only !== null) {
    return { address: { number: "", alley: [], street: "", ward: only }, afterStreet: [], afterWard: [] };
  }
  const ward = wardAt > 0 ? (wardOf(parts[wardAt] ?? "") ?? "") : parts.length > 1 ? last : "";
  const before = parts.slice(0, wardAt > 0 ? wardAt : Math.max(parts.length - 1, 1));
  const { house, rest } = houseOf(before);
  return {
    address: { ...house, ward },
    afterStreet: rest,
    afterWard: wardAt > 0 ? parts.slice(wardAt + 1) : [],
  };
}

function wardOf(part: string): string | null {
  for (const [pattern, word] of wardWords) {
    if (pattern.test(part)) return `${word} ${part.replace(pattern, "")}`.trim();
  }
  return null;
}

/** House, alleys and street out of the parts before the ward; the alleys may stand in parts of their own. */
function houseOf(parts: readonly string[]): {
  readonly house: Omit<Address, "ward">;
  readonly rest: readonly string[];
} {
  let rest = parts.join(", ");
  const take = (pattern: RegExp): readonly string[] => {
    const found = pattern.exec(rest);
    if (!found) return [];
    rest = rest.slice(found[0].length).replace(/^[\s,]+/u, "");
    return (found[1] ?? "").split("/").map(written);
  };
  const house = take(houseAt);
  let alley: readonly string[] = [];
  // "Số 3 ngách 5 ngõ 12": the later, the further out; "ngách 12/5 ngõ 12" says the outer one twice.
  for (let next = take(alleyAt); next.length > 0; next = take(alleyAt)) {
    alley = startsWith(alley, next) ? alley : [...next, ...alley];
  }
  const inner = house.slice(0, -1);
  const [street = "", ...more] = rest.split(",");
  return {
    house: {
      number: house.at(-1) ?? "",
      alley: joined(alley, inner),
      street: withoutStreetWord(street),
    },
    rest: more.map((part) => part.trim()).filter(Boolean),
  };
}

export const withoutStreetWord = (street: string): string => street.replace(streetWord, "").trim();

/** From the street inwards; what is said twice counts once. */
export const joined = (outer: readonly string[], inner: readonly string[]): readonly string[] =>
  startsWith(inner, outer) ? inner : [...outer, ...inner];

const startsWith = (whole: readonly string[], start: readonly string[]): boolean =>
  start.length <= whole.length && start.every((one, at) => one === whole[at]);

/** "12a" as "12A", "56bis" as "56 Bis". */
function written(text: string): string {
  const suffix = /\s?(bis|ter)/iu.exec(text);
  if (!suffix) return text.toUpperCase();
  const [found = "", word = ""] = suffix;
  return text.toUpperCase().replace(found.toUpperCase(), fold(word) === "bis" ? " Bis" : " Ter");
}
