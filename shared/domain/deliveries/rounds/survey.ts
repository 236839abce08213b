import { minutesBetween, type Point, type Travel } from "./distance.ts";
import { matrixOf, type Matrix } from "./matrix.ts";
import { isPinned } from "./pins.ts";
import { likelyPoint } from "./place-by-street.ts";
import { byId, piecesOf, type Task } from "./stop.ts";

/** Everything that is to be planned, measured once. Place 0 is the office; the task at place 1 is `tasks[0]`. */
export type Survey = {
  readonly office: Point | null;
  readonly travel: Travel;
  readonly tasks: readonly Task[];
  /** Minutes on the way between places. */
  readonly minutes: Matrix;
  /** By place: when a door opens and closes, how long one stays, what it takes of the bag. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly stays: Float64Array;
  readonly pieces: Float64Array;
};

export function surveyOf(tasks: readonly Task[], office: Point | null, travel: Travel): Survey {
  const sorted = tasks.toSorted(byId);
  const points = [office, ...sorted.map((task) => likelyPoint(task, sorted))];
  const byPlace = (value: (task: Task) => number): Float64Array => Float64Array.of(0, ...sorted.map(value));
  return {
    office,
    travel,
    tasks: sorted,
    minutes: matrixOf(points.length, (from, to) =>
      minutesBetween(travel, points[from] ?? null, points[to] ?? null),
    ),
    opens: byPlace((task) => task.window?.from ?? -Infinity),
    closes: byPlace((task) => task.window?.to ?? Infinity),
    stays: byPlace(({ minutes }) => minutes),
    pieces: byPlace(piecesOf),
  };
}

export const taskAt = ({ tasks }: Survey, place: number): Task | null => tasks[place - 1] ?? null;

export const tasksAt = (survey: Survey, places: readonly number[]): readonly Task[] =>
  places.flatMap((place) => taskAt(survey, place) ?? []);

export const isPinnedAt = (survey: Survey, place: number): boolean =>
  isPinned(taskAt(survey, place) ?? { pinned: null });
