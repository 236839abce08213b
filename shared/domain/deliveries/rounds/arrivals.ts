import type { PlannedStop, Round } from "./round.ts";
import type { Window } from "./stop.ts";

const leastMinutes = 10;
const shareOfWay = 0.2;
const step = 5;

/**
 * When a resident may expect the courier: around the estimate, by a fifth of the time since the courier left and ten minutes at the least, to
 * the next five minutes outwards. Not before the courier leaves, and within the window that the resident chose, where that can be kept.
 */
export function arrivalWindow(
  { departs }: Pick<Round, "departs">,
  stop: PlannedStop,
  asked: Window | null,
): Window {
  const around = Math.max(leastMinutes, (stop.begins - departs) * shareOfWay);
  const from = Math.max(stop.begins - around, departs, asked && stop.late === 0 ? asked.from : -Infinity);
  const to = Math.min(stop.begins + around, asked && stop.late === 0 ? asked.to : Infinity);
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step };
}

/** What every resident of a round may expect, by the id of the stop. */
export function arrivalWindows(
  round: Round,
  asked: ReadonlyMap<string, Window | null>,
): ReadonlyMap<string, Window> {
  return new Map(
    round.stops.map((stop) => [stop.id, arrivalWindow(round, stop, asked.get(stop.id) ?? null)]),
  );
}
