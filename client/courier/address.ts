import type { DeliveryView } from "../../shared/contracts/deliveries.ts";

type Address = DeliveryView["address"];

/** Where it is to be carried: to its door, or to the counter of another office. */
export const placeOf = ({ address, counter }: DeliveryView): Address =>
  counter ? { line: counter.address, ward: null, directions: null } : address;

/** House number apart from street, because the number is what is looked for: `12/3/4` and `đường Số Mẫu`. */
export function splitAddress({ line }: Address): { readonly number: string | null; readonly street: string } {
  const match = /^((?:số\s+)?[\p{L}.]{0,4}\d[^\s,]*)[\s,]+(.+)$/iu.exec(line.trim());
  return match?.[1] && match[2] ? { number: match[1], street: match[2] } : { number: null, street: line };
}

/** The address in one line, as it is searched for. */
export function addressText({ line, ward }: Address): string {
  return ward ? `${line}, ${ward}` : line;
}

/**
 * Opens the phone's own map: by `geo:`, which every other phone knows, and on Apple's by a link of their own. Never a third party's page.
 * Where the door's point is known the way leads there, not to what a map makes of the address.
 */
export function mapLink(address: Address, userAgent: string, point: DeliveryView["point"] = null): string {
  const text = encodeURIComponent(addressText(address));
  const isApple = /iphone|ipad|macintosh/i.test(userAgent);
  if (!point) return isApple ? `maps:?q=${text}` : `geo:0,0?q=${text}`;
  const at = `${point.lat},${point.lng}`;
  return isApple ? `maps:?ll=${at}&q=${text}` : `geo:${at}?q=${at}(${text})`;
}
