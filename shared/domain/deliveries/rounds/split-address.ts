import { fold } from "../../text/fold.ts";
import type { Address } from "./address.ts";
import { joined, parseAddress, readAddress, withoutStreetWord } from "./parse-address.ts";

/** An address in the fields of a form. */
export type AddressFields = {
  readonly number: string;
  /** As on the door: "12/3". */
  readonly alley: string;
  readonly street: string;
  readonly ward: string;
};

/** What was typed into the fields, as an address; nothing of it is lost, whatever it is. */
export function addressOf({ number, alley, street, ward }: AddressFields): Address {
  const house = parseAddress(number);
  const isRead = house.number !== "" && house.street === "" && house.ward === "";
  const outer = levelsIn(alley);
  return {
    number: isRead ? house.number : number.trim(),
    alley: isRead ? joined(outer, house.alley) : outer,
    street: withoutStreetWord(street.trim()),
    ward: ward.trim(),
  };
}

/** The levels of an alley as people write them: "12/3", or with its word. */
function levelsIn(alley: string): readonly string[] {
  const text = alley.trim();
  for (const line of [text, `${text}/0`]) {
    const read = parseAddress(line);
    if (read.alley.length > 0 && read.street === "" && (line !== text || read.number === ""))
      return read.alley;
  }
  return text.split("/").flatMap((level) => level.trim() || []);
}

/** The other way round, for a form to show. */
export const fieldsOf = ({ alley, ...address }: Address): AddressFields => ({
  ...address,
  alley: alley.join("/"),
});

const namesWard = /^(phuong|xa|dac khu) /u;

/**
 * Takes a whole line that was typed or pasted into one field apart: "12/3/4 đường …, phường …". Null where there is nothing to take
 * apart, or where something else stands in the other fields already. What belongs to no field stays behind the street or the ward.
 */
export function splitInto(before: AddressFields, at: "number" | "street"): AddressFields | null {
  const { address, afterStreet, afterWard } = readAddress(before[at]);
  const isWard = namesWard.test(fold(address.ward));
  const found = fieldsOf(address);
  if (found[at] === "") return null;
  const others = (["number", "alley", "street"] as const).filter((field) => field !== at);
  const isTaken = (field: keyof AddressFields) =>
    before[field] !== "" && found[field] !== "" && !isSame(before[field], found[field]);
  if (others.some(isTaken)) return null;
  // Nothing but the text itself.
  if (others.every((field) => found[field] === "") && !isWard) return null;
  const street = found.street || (at === "street" ? "" : before.street);
  const behind = [...afterStreet, ...(isWard || address.ward === "" ? [] : [address.ward])];
  return {
    number: found.number || before.number,
    alley: found.alley || before.alley,
    street: [street, ...behind].filter(Boolean).join(", "),
    ward: isWard ? [address.ward, ...afterWard].join(", ") : before.ward,
  };
}

const isSame = (one: string, other: string) => fold(one) === fold(other);
