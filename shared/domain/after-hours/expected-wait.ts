import { laneOf } from "./lane.ts";
import type { Sitting } from "./sitting.ts";

/** A pace says nothing before so many times from call to call, and nothing of how it was before the last ones. */
const fewest = 3;
const most = 10;

/**
 * About how long somebody who comes now will wait, whole minutes: everybody in the lane before him, at the usual time between the last
 * calls of all counters together. The middle one is usual, so that neither a break nor two calls in a row tell for the others. Null while
 * too few have been called to say.
 */
export function expectedWait(sitting: Sitting): number | null {
  const waiting = laneOf(sitting).length;
  if (waiting === 0) return 0;
  const calls = sitting.tickets
    .flatMap(({ calledAt }) => (calledAt ? [calledAt.getTime()] : []))
    .toSorted((a, b) => a - b)
    .slice(-most - 1);
  const gaps = calls.slice(1).map((call, at) => call - (calls[at] ?? call));
  if (gaps.length < fewest) return null;
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return Math.round((waiting * usual) / 60_000);
}
