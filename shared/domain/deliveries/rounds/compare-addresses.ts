import { levelsOf, streetKey, type Address } from "./address.ts";
import { fold } from "../../text/fold.ts";

/**
 * The order in which somebody without a map goes from door to door: street by street, up the side of the odd numbers and down that of the
 * even ones, into each alley where it begins. "12A" comes after "12", "12/3/4" after "12/3". What has no number comes last in its street,
 * what has no street last of all. Zero for the same address only.
 */
export function compareAddresses(one: Address, other: Address): number {
  const [left, right] = [levelsOf(one), levelsOf(other)];
  return (
    compareStreets(streetKey(one), streetKey(other)) ||
    compareHouses(left[0] ?? "", right[0] ?? "") ||
    compareLevels(left, right) ||
    compareTexts(fold(one.ward), fold(other.ward)) ||
    compareTexts(exact(one), exact(other))
  );
}

function compareStreets(one: string, other: string): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  return compareTexts(one, other);
}

/** Up the odd side, down the even one. Letters after the number are left to the levels. */
function compareHouses(one: string, other: string): number {
  const [left, right] = [numberOf(one), numberOf(other)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (left % 2 !== right % 2) return left % 2 === 1 ? -1 : 1;
  return left % 2 === 1 ? left - right : right - left;
}

function compareLevels(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const [left, right] = [one[at], other[at]];
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const difference = (numberOf(left) ?? Infinity) - (numberOf(right) ?? Infinity);
    const found = Number.isNaN(difference) ? 0 : difference;
    if (found !== 0) return found;
    const texts = compareTexts(fold(left), fold(right));
    if (texts !== 0) return texts;
  }
  return 0;
}

function numberOf(level: string): number | null {
  const [digits] = /\d+/u.exec(level) ?? [];
  return digits === undefined ? null : Number(digits);
}

const exact = ({ number, alley, street, ward }: Address): string =>
  JSON.stringify([number, alley, street, ward]);

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
