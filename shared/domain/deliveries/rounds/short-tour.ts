import { TourImprover } from "./improve-tour.ts";
import { cell, neighboursIn, type Matrix } from "./matrix.ts";
import { nearestNeighbour } from "./nearest-neighbour.ts";
import { Tour } from "./tour.ts";

const nearest = 8;
/** How often a tour that nothing improves any more is disturbed, for every stop and at the most. */
const kicksPerStop = 8;
const mostKicks = 2_000;
/** Runs that change places are at most so long: a disturbance stays where it is, and is soon looked through. */
const longestRun = 30;

/**
 * A short closed tour through all places, from place 0: nearest neighbour, 2-opt and or-opt, then disturbed again and again by two
 * runs that change places, and improved again; what is not shorter is taken back. Disturbed in a fixed sequence, so that the same
 * places always give the same tour; never longer than nearest neighbour.
 */
export function shortTour(matrix: Matrix): readonly number[] {
  const { size } = matrix;
  const tour = new Tour(nearestNeighbour(matrix));
  if (size < 4) return fromZero(tour);
  const improver = new TourImprover(tour, matrix, neighboursIn(matrix, nearest));
  for (const stop of tour.order) improver.open(stop);
  improver.improve();
  if (size < 8) return fromZero(tour);

  const before = tour.order.slice();
  const next = sequence();
  const longest = Math.min(longestRun, Math.floor(size / 3));
  const kicks = Math.min(kicksPerStop * size, mostKicks);
  for (let kick = 0; kick < kicks; kick += 1) {
    const longer = disturb(tour, matrix, improver, next(size), 1 + next(longest), 1 + next(longest));
    if (improver.improve() >= longer) before.set(tour.order);
    else tour.restore(before);
  }
  return fromZero(tour);
}

/** Two neighbouring runs, so many stops each, change places. Returns by how much the tour is longer. */
function disturb(
  tour: Tour,
  matrix: Matrix,
  improver: TourImprover,
  from: number,
  one: number,
  other: number,
): number {
  const { size } = tour;
  const middle = (from + one) % size;
  const end = (middle + other) % size;
  const [a, b, c] = [tour.at(from - 1), tour.at(from), tour.at(middle - 1)];
  const [d, e, f] = [tour.at(middle), tour.at(end - 1), tour.at(end)];
  tour.swapRuns(from, one, other);
  for (const stop of [a, b, c, d, e, f]) improver.open(stop);
  const now = cell(matrix, a, d) + cell(matrix, e, b) + cell(matrix, c, f);
  return now - cell(matrix, a, b) - cell(matrix, c, d) - cell(matrix, e, f);
}

function fromZero(tour: Tour): readonly number[] {
  const start = tour.placeOf(0);
  return Array.from({ length: tour.size }, (_, at) => tour.at(start + at));
}

/** Numbers below a bound, the same ones every time (the generator of Numerical Recipes). */
function sequence(): (below: number) => number {
  let state = 20_261_123;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
