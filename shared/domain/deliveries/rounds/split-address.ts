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
 * apart, or where something else stands in the other fields already. `rest` is what belongs to no field: district, city, hamlet.
 */
export function splitInto(
  before: AddressFields,
  at: "number" | "street",
): { readonly fields: AddressFields; readonly rest: string } | null {
  const { address, rest } = readAddress(before[at]);
  const ward = namesWard.test(fold(address.ward)) ? address.ward : "";
  const found = { ...fieldsOf(address), ward };
  if (found[at] === "") return null;
  const others = (["number", "alley", "street"] as const).filter((field) => field !== at);
  if (
    others.some(
      (field) => before[field] !== "" && found[field] !== "" && !isSame(before[field], found[field]),
    )
  )
    return null;
  // Only the text itself, written in another way: the fields stay as they are.
  const left = [...rest, ...(ward === "" && address.ward !== "" ? [address.ward] : [])];
  if (others.every((field) => found[field] === "") && ward === "" && left.length === 0) return null;
  return {
    fields: {
      number: found.number || before.number,
      alley: found.alley || before.alley,
      street: found.street || before.street,
      ward: ward || before.ward,
      [at]: found[at],
    },
    rest: left.join(", "),
  };
}

const isSame = (one: string, other: string) => fold(one) === fold(other);
