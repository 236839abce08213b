import { DomainError } from "../../errors.ts";
import { usualTravel, type Point, type Travel } from "./distance.ts";
import { roundOf } from "./draft.ts";
import { isPinned, withPins } from "./pins.ts";
import type { Round } from "./round.ts";
import type { Task } from "./stop.ts";
import { surveyOf } from "./survey.ts";

type Known = {
  /** The tasks of the round, as they were planned. */
  readonly tasks: readonly Task[];
  readonly office: Point | null;
  readonly travel?: Travel;
};

/**
 * Moves a stop of a round by hand to another place, counted from 0; the others keep their order, pinned ones their places, and the times
 * follow. A stop may come too late for its window then: `late` says by how much.
 * @throws DomainError `stop-not-in-round`, `stop-pinned` (the stop itself, or the one whose place it would take)
 */
export function reorder(
  round: Round,
  { id, to }: { readonly id: string; readonly to: number },
  known: Known,
): Round {
  const byId = new Map(known.tasks.map((task) => [task.id, task]));
  const order = round.stops.flatMap((stop) => byId.get(stop.id) ?? []);
  const moved = order.find((task) => task.id === id);
  if (!moved || order.length !== round.stops.length) throw new DomainError("stop-not-in-round");
  const place = Math.min(Math.max(Math.trunc(to), 0), order.length - 1);
  const there = order[place];
  if (isPinned(moved) || (there && isPinned(there))) throw new DomainError("stop-pinned");

  const others = order.filter((task) => task !== moved && !isPinned(task));
  const before = order.slice(0, place).filter((task) => !isPinned(task)).length;
  const pinned = order.filter(isPinned);
  const free = others.toSpliced(before, 0, moved);
  return asWalked(round, withPins(free, pinned), known);
}

/** The round in another order, all of it by hand. */
function asWalked(
  round: Round,
  order: readonly Task[],
  { office, travel = usualTravel, tasks }: Known,
): Round {
  const survey = surveyOf(
    tasks.filter((task) => order.includes(task)),
    office,
    travel,
  );
  const places = order.map((task) => survey.tasks.indexOf(task) + 1);
  const courier = { id: round.courier, capacity: Infinity, shift: { from: 0, to: Infinity } };
  return roundOf(survey, { courier, byHand: true, order: places, from: round.departs, until: Infinity });
}
