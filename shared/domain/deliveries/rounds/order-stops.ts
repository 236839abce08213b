import { greatCircle, type Metric, type Point } from "./distance.ts";
import { improveOrder } from "./improve-order.ts";
import { cell, matrixOf } from "./matrix.ts";
import { isPinned, pinnedPlaces, withPins } from "./pins.ts";
import { byAddress, likelyPoint, placeByStreet } from "./place-by-street.ts";
import { shortTour } from "./short-tour.ts";
import { byId, type Stop } from "./stop.ts";

export type Ground = {
  /** Where the round begins and ends; null where the office has no point either. */
  readonly office: Point | null;
  /** Great circle, unless something else is asked for. */
  readonly metric?: Metric;
};

/**
 * The stops of one round as one way from the office and back, as short as can be found; the same stops give the same order, however they
 * are sorted. Pinned stops are where they are pinned. Stops without a point go beside their neighbours of the same street, or to the end
 * by address; without any point, or an office that has none, addresses alone decide.
 */
export function orderStops<T extends Stop>(
  stops: readonly T[],
  { office, metric = greatCircle }: Ground,
): readonly T[] {
  const sorted = stops.toSorted(byId);
  const free = sorted.filter((stop) => !isPinned(stop));
  const pinned = sorted.filter(isPinned);
  if (!office) return withPins(free.toSorted(byAddress), pinned);

  const known = free.filter(({ point }) => point);
  const places = [office, ...known.flatMap(({ point }) => point ?? [])];
  const matrix = matrixOf(places.length, (from, to) => metric(places[from] ?? office, places[to] ?? office));
  const order = shortTour(matrix)
    .slice(1)
    .flatMap((place) => known[place - 1] ?? []);
  const whole = placeByStreet(
    order,
    free.filter(({ point }) => !point),
  );
  return pinned.length === 0 ? whole : aroundPins(whole, pinned, office, metric);
}

/** The order with its pins, improved once more as it is walked then. */
function aroundPins<T extends Stop>(
  free: readonly T[],
  pinned: readonly T[],
  office: Point,
  metric: Metric,
): readonly T[] {
  const all = [...free, ...pinned];
  const points = [office, ...all.map((stop) => likelyPoint(stop, all))];
  const matrix = matrixOf(points.length, (from, to) => {
    const [one, other] = [points[from], points[to]];
    return one && other ? metric(one, other) : 0;
  });
  const places = pinnedPlaces(free.length, pinned).map((stop) => (stop ? all.indexOf(stop) + 1 : null));
  // A stop of which nobody knows where it is costs nothing: it stays where its street put it.
  const cost = (order: readonly number[]): number => {
    let [length, here, next] = [0, 0, 0];
    for (const taken of places) {
      const place = taken ?? order[next++] ?? 0;
      if (!points[place]) continue;
      length += cell(matrix, here, place);
      here = place;
    }
    return length + cell(matrix, here, 0);
  };
  const better = improveOrder(
    free.map((_, at) => at + 1),
    matrix,
    cost,
  );
  return withPins(
    better.flatMap((place) => all[place - 1] ?? []),
    pinned,
  );
}
