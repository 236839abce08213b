import { byId, type Place, type Stop } from "./stop.ts";

export const isPinned = ({ pinned }: Pick<Stop, "pinned">): boolean =>
  pinned !== undefined && pinned !== null;

/** A round of the stops in their order, with the pinned ones where they belong. */
export function withPins<T extends Stop>(free: readonly T[], pinned: readonly T[]): readonly T[] {
  return pinned.length === 0 ? free : filled(pinnedPlaces(free.length, pinned), free);
}

/** Puts what is free, in its order, where nothing is yet. */
export function filled<T>(places: readonly (T | null)[], free: readonly T[]): readonly T[] {
  let next = 0;
  return places.flatMap((taken) => {
    const here = taken ?? free[next++];
    return here === undefined ? [] : [here];
  });
}

/**
 * The places of a round with so many free stops: what is pinned to each, null where nothing is. A pin beyond the end is the last place; of
 * two pins for one place the first by id has it, and the other the next one that is free.
 */
export function pinnedPlaces<T extends Stop>(free: number, pinned: readonly T[]): readonly (T | null)[] {
  const size = free + pinned.length;
  const places = Array.from<T | null>({ length: size }).fill(null);
  const isLast = ({ pinned: place }: Stop) => place === "last";
  for (const stop of pinned.filter(isLast).toSorted(byId).toReversed()) places[upTo(places, size - 1)] = stop;
  for (const stop of pinned.filter((one) => !isLast(one)).toSorted(byPlace)) {
    const from = Math.min(rankOf(stop.pinned), size - 1);
    const later = places.indexOf(null, from);
    places[later >= 0 ? later : upTo(places, size - 1)] = stop;
  }
  return places;
}

const byPlace = (one: Stop, other: Stop): number =>
  rankOf(one.pinned) - rankOf(other.pinned) || byId(one, other);

function rankOf(place: Place | null | undefined): number {
  return typeof place === "number" ? Math.max(Math.trunc(place), 0) : 0;
}

/** The last place up to one that is free. */
const upTo = (places: readonly unknown[], to: number): number => places.lastIndexOf(null, to);
