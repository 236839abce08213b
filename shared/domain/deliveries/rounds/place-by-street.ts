import { streetKey } from "./address.ts";
import { compareAddresses } from "./compare-addresses.ts";
import type { Point } from "./distance.ts";
import { byId, type Stop } from "./stop.ts";

export const byAddress = (one: Stop, other: Stop): number =>
  compareAddresses(one.address, other.address) || byId(one, other);

/**
 * Puts stops of which nobody knows the point into an order of others: beside the neighbours they have in the same street, in the direction
 * in which the street is walked. What has no neighbour there comes at the end, by address.
 */
export function placeByStreet<T extends Stop>(order: readonly T[], unknown: readonly T[]): readonly T[] {
  const placed = [...order];
  const left: T[] = [];
  for (const stop of unknown.toSorted(byAddress)) {
    const at = placeFor(placed, stop);
    if (at === null) left.push(stop);
    else placed.splice(at, 0, stop);
  }
  return [...placed, ...left];
}

/** The place before which a stop goes. */
function placeFor(order: readonly Stop[], stop: Stop): number | null {
  const { lower, upper } = neighboursOf(order, stop);
  if (!lower && !upper) return null;
  const [below, above] = [lower ? order.indexOf(lower) : -1, upper ? order.indexOf(upper) : -1];
  if (!lower) return upper && isWalkedDown(order, upper) ? above + 1 : above;
  if (!upper) return isWalkedDown(order, lower) ? below : below + 1;
  return below < above ? below + 1 : below;
}

/** The nearest by number among the stops of the street, on either side. */
function neighboursOf<T extends Stop>(order: readonly T[], stop: Stop) {
  const street = streetKey(stop.address);
  let lower: T | null = null;
  let upper: T | null = null;
  if (street === "") return { lower, upper };
  for (const other of order) {
    if (streetKey(other.address) !== street) continue;
    if (byAddress(other, stop) < 0) lower = lower && byAddress(lower, other) > 0 ? lower : other;
    else upper = upper && byAddress(upper, other) < 0 ? upper : other;
  }
  return { lower, upper };
}

/** Whether the numbers of the street fall as one passes the stop; where it is alone there, they rise. */
function isWalkedDown(order: readonly Stop[], stop: Stop): boolean {
  const { lower, upper } = neighboursOf(
    order.filter((other) => other !== stop),
    stop,
  );
  const at = order.indexOf(stop);
  return lower ? order.indexOf(lower) > at : upper !== null && order.indexOf(upper) < at;
}

/** Where a stop is, as far as one can tell: its point, or that of its nearest neighbour by number in the same street. */
export function likelyPoint(stop: Stop, known: readonly Stop[]): Point | null {
  if (stop.point) return stop.point;
  const { lower, upper } = neighboursOf(
    known.filter(({ point }) => point),
    stop,
  );
  return lower?.point ?? upper?.point ?? null;
}
