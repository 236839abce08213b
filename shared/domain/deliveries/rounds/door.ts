import { fold } from "../../text/fold.ts";
import { levelsOf, streetKey, type Address } from "./address.ts";
import { parseAddress } from "./parse-address.ts";

/** An address as it is kept: the line as it was typed, and its parts where they are known. */
export type KeptAddress = {
  readonly line: string;
  readonly number?: string | undefined;
  readonly alley?: readonly string[] | undefined;
  readonly street?: string | undefined;
  readonly ward?: string | undefined;
};

/** The parts of an address; read from its line where it was kept before there were parts. */
export function partsOf({ line, number, alley, street, ward }: KeptAddress): Address {
  const read = () => parseAddress([line, ward].filter(Boolean).join(", "));
  if (street === undefined) return read();
  return { number: number ?? "", alley: alley ?? [], street, ward: ward ?? read().ward };
}

const wardWord = /^(phuong|xa|dac khu) /u;
/** The ward as it is compared: folded, without its word and without the city behind it, abbreviations read. */
const wardKey = (ward: string): string => fold(parseAddress(`-, ${ward}`).ward || ward).replace(wardWord, "");

/** One street of a ward, however it is written. Null where there is none. */
export function streetOf(address: Address): string | null {
  const street = streetKey(address);
  return street === "" ? null : JSON.stringify([wardKey(address.ward), street]);
}

/**
 * One door, however its address is written: capitals, marks, spaces and the word for the street make no difference. Null where the
 * address has no number or no street: many doors could be meant, and what is true of one would be told of all.
 */
export function doorOf(address: Address): string | null {
  const street = streetOf(address);
  if (street === null || address.number === "") return null;
  return JSON.stringify([street, ...levelsOf(address).map((level) => fold(level).replaceAll(" ", ""))]);
}

/** A phone number among directions: nine digits or more in a row, whatever stands between them. They are kept for the place, not for a person. */
export const hasPhoneNumber = (text: string): boolean => /\p{Nd}(?:[\s.\-()]*\p{Nd}){8,}/u.test(text);
