import { improveOrder } from "./improve-order.ts";
import { orderStops } from "./order-stops.ts";
import { filled, pinnedPlaces } from "./pins.ts";
import type { Courier, Round } from "./round.ts";
import { isPinnedAt, taskAt, tasksAt, type Survey } from "./survey.ts";
import { judge, timetableOf, totalOf, type Span } from "./timetable.ts";

/** A round that is being made. */
export type Draft = Span & {
  readonly courier: Courier;
  readonly byHand: boolean;
  readonly order: readonly number[];
};

export const piecesIn = ({ pieces }: Survey, order: readonly number[]): number =>
  order.reduce((sum, place) => sum + (pieces[place] ?? 0), 0);

export const backOf = (survey: Survey, { from, order }: Draft): number =>
  timetableOf(survey, from, order).back;

/** An order with its pinned stops where they belong; null where two want one place. */
export function pinnedIn(survey: Survey, free: readonly number[], pinned: readonly number[]) {
  if (pinned.length === 0) return free;
  const places = templateOf(survey, free.length, pinned);
  const order = filled(places, free);
  const isThere = pinned.every((place) => {
    const wanted = taskAt(survey, place)?.pinned;
    const last = order.length - 1;
    const at =
      wanted === "last" ? last : typeof wanted === "number" ? Math.min(Math.max(wanted, 0), last) : 0;
    return order[at] === place;
  });
  return isThere ? order : null;
}

function templateOf(survey: Survey, free: number, pinned: readonly number[]): readonly (number | null)[] {
  const tasks = tasksAt(survey, pinned);
  return pinnedPlaces(free, tasks).map((task) => (task ? (pinned[tasks.indexOf(task)] ?? null) : null));
}

/** The places that are free to move, and those that are not. */
export function partsOf(survey: Survey, order: readonly number[]) {
  const isFixed = (place: number) => isPinnedAt(survey, place);
  return { free: order.filter((place) => !isFixed(place)), pinned: order.filter(isFixed) };
}

/** The draft in the best order that can be found for it; an order made by hand is left as it is. */
export function improveDraft(survey: Survey, draft: Draft): Draft {
  if (draft.byHand || draft.order.length < 2) return draft;
  const place = new Map(draft.order.map((at) => [taskAt(survey, at), at]));
  const shortest = orderStops(tasksAt(survey, draft.order), { office: survey.office }).flatMap(
    (task) => place.get(task) ?? [],
  );
  const [now, then] = [judge(survey, draft, draft.order), judge(survey, draft, shortest)];
  const hasWindows = draft.order.some((at) => taskAt(survey, at)?.window);
  if (!hasWindows && then.broken <= now.broken) return { ...draft, order: shortest };

  const { free, pinned } = partsOf(survey, totalOf(then) < totalOf(now) ? shortest : draft.order);
  const template = templateOf(survey, free.length, pinned);
  const better = improveOrder(free, survey.minutes, (order) =>
    totalOf(judge(survey, draft, pinned.length === 0 ? order : filled(template, order))),
  );
  return { ...draft, order: filled(template, better) };
}

/** The draft as it is handed out. Whoever would wait at the first door leaves later instead. */
export function roundOf(survey: Survey, draft: Draft): Round {
  const { courier, order, byHand } = draft;
  const [first] = timetableOf(survey, draft.from, order).visits;
  const from = draft.from + (first ? first.begins - first.arrives : 0);
  const { visits, back } = timetableOf(survey, from, order);
  return {
    courier: courier.id,
    departs: Math.round(from),
    returns: Math.round(back),
    pieces: piecesIn(survey, order),
    byHand,
    stops: visits.flatMap(({ place, arrives, begins, leaves, late }) => {
      const task = taskAt(survey, place);
      if (!task) return [];
      const [at, begun, left] = [arrives, begins, leaves].map(Math.round);
      return {
        id: task.id,
        pinned: task.pinned ?? null,
        arrives: at ?? 0,
        begins: begun ?? 0,
        leaves: left ?? 0,
        late: Math.ceil(late - 1e-6),
      };
    }),
  };
}
