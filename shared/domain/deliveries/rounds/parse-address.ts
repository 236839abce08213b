import { fold } from "../../text/fold.ts";
import type { Address } from "./address.ts";

const level = String.raw`\p{L}?\d+\p{L}?\d*(?:\s?bis|\s?ter)?(?:-\d+\p{L}?)?`;
const levels = String.raw`${level}(?:/${level})*`;
const end = String.raw`(?![\p{L}\d])`;
const houseAt = new RegExp(String.raw`^(?:(?:số nhà|nhà số|số)\s*)?(${levels})${end}`, "iu");
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
 * after the ward (district, city) is not kept. A line that says less gives empty parts; none is refused.
 */
export function parseAddress(line: string): Address {
  const parts = line
    .normalize("NFC")
    .split(/[,;]/u)
    .map((part) => part.replaceAll(/\s+/gu, " ").trim())
    .filter(Boolean);
  const wardAt = parts.findIndex((part, at) => at > 0 && wardOf(part) !== null);
  const [last, only] = [parts.at(-1) ?? "", parts.length === 1 ? wardOf(parts[0] ?? "") : null];
  if (only !== null) return { number: "", alley: [], street: "", ward: only };
  const ward = wardAt > 0 ? (wardOf(parts[wardAt] ?? "") ?? "") : parts.length > 1 ? last : "";
  const before = parts.slice(0, wardAt > 0 ? wardAt : Math.max(parts.length - 1, 1));
  return { ...houseOf(before), ward };
}

function wardOf(part: string): string | null {
  for (const [pattern, word] of wardWords) {
    if (pattern.test(part)) return `${word} ${part.replace(pattern, "")}`.trim();
  }
  return null;
}

/** House, alleys and street out of the parts before the ward; the alleys may stand in parts of their own. */
function houseOf(parts: readonly string[]): Omit<Address, "ward"> {
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
  const [street = ""] = rest.split(",");
  return {
    number: house.at(-1) ?? "",
    alley: startsWith(inner, alley) ? inner : [...alley, ...inner],
    street: street.replace(streetWord, "").trim(),
  };
}

const startsWith = (whole: readonly string[], start: readonly string[]): boolean =>
  start.length <= whole.length && start.every((one, at) => one === whole[at]);

/** "12a" as "12A", "56bis" as "56 Bis". */
function written(text: string): string {
  const suffix = /\s?(bis|ter)/iu.exec(text);
  if (!suffix) return text.toUpperCase();
  const [found = "", word = ""] = suffix;
  return text.toUpperCase().replace(found.toUpperCase(), fold(word) === "bis" ? " Bis" : " Ter");
}
