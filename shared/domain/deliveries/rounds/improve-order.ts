import { cell, type Matrix } from "./matrix.ts";

const longestRun = 3;
/** Up to so many stops each is tried beside each; above, beside its nearest only. */
const fewStops = 24;
const nearest = 10;
/** Less is taken for a rounding error. */
const least = 1e-7;
const mostPasses = 50;

/** What an order costs: less is better. */
export type Cost = (order: readonly number[]) => number;

/**
 * Improves an order of places where more counts than its length (pins, windows): each change is judged by what the whole order costs then.
 * Moves runs of up to three, both ways round, turns stretches round and exchanges single places, until nothing helps any more.
 */
export function improveOrder(start: readonly number[], matrix: Matrix, cost: Cost): readonly number[] {
  const neighbours = start.map((stop) => [stop, nearestOf(stop, start, matrix)] as const);
  let best = start;
  let costs = cost(start);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = best;
    for (const [stop, others] of neighbours) {
      for (const other of others) {
        for (const changed of changes(best, best.indexOf(stop), best.indexOf(other))) {
          const then = cost(changed);
          if (!(then < costs - least)) continue;
          [best, costs] = [changed, then];
          break;
        }
      }
    }
    if (best === before) return best;
  }
  return best;
}

function nearestOf(stop: number, all: readonly number[], matrix: Matrix): readonly number[] {
  const others = all.filter((other) => other !== stop);
  if (others.length <= fewStops) return others;
  return others.sort((one, other) => cell(matrix, stop, one) - cell(matrix, stop, other)).slice(0, nearest);
}

/** The orders in which two places come beside one another, or change places. */
function* changes(order: readonly number[], at: number, to: number): Generator<readonly number[]> {
  const [low, high] = at < to ? [at, to] : [to, at];
  yield turned(order, low, high);
  yield turned(order, low + 1, high);
  yield turned(order, low, high - 1);
  yield turned(order, low + 1, high - 1);
  yield order.with(at, order[to] ?? 0).with(to, order[at] ?? 0);
  for (let count = 1; count <= longestRun && at + count <= order.length; count += 1) {
    if (to > at && to < at + count) return;
    const run = order.slice(at, at + count);
    const rest = order.toSpliced(at, count);
    const beside = to < at ? to : to - count;
    for (const place of [beside, beside + 1]) {
      yield rest.toSpliced(place, 0, ...run);
      if (count > 1) yield rest.toSpliced(place, 0, ...run.toReversed());
    }
  }
}

function turned(order: readonly number[], low: number, high: number): readonly number[] {
  const changed = [...order];
  for (let [from, to] = [low, high]; from < to; from += 1, to -= 1) {
    changed[from] = order[to] ?? 0;
    changed[to] = order[from] ?? 0;
  }
  return changed;
}
