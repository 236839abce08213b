import { usualTravel, type Point, type Travel } from "./distance.ts";
import { roundOf } from "./draft.ts";
import { exchangeStops } from "./exchange.ts";
import { keepByHand } from "./keep-by-hand.ts";
import { gapsIn, withDraft, type CourierDay } from "./courier-day.ts";
import { leftOverOf } from "./left-over.ts";
import type { Courier, Round, RoundsPlan } from "./round.ts";
import { startDraft, topUp } from "./start-draft.ts";
import { byId, type Task } from "./stop.ts";
import { surveyOf, type Survey } from "./survey.ts";

export type ToPlan = {
  /** Null where the office has no point: then addresses alone decide, and every way takes as long. */
  readonly office: Point | null;
  readonly tasks: readonly Task[];
  readonly couriers: readonly Courier[];
  /** The minute of the day from which couriers can leave; without it, from the beginning of their shifts. */
  readonly now?: number;
  readonly travel?: Travel;
  /** Rounds that are out: their couriers are back when they say. */
  readonly out?: readonly Round[];
  /** Rounds that were planned before; what somebody ordered or pinned in them by hand is kept. */
  readonly before?: readonly Round[];
};

/**
 * Groups tasks into rounds of the shifts, and orders each. First those with a window, then the others, each time first into rounds there
 * are, then into new ones, the earliest first. Every task is in one round or left over with the reason; bags, windows, shifts and pins hold; no
 * courier is in two rounds at once. The order of what is given changes nothing.
 */
export function planRounds({ travel = usualTravel, ...to }: ToPlan): RoundsPlan {
  const survey = surveyOf(to.tasks, to.office, travel);
  const places = survey.tasks.map((_, at) => at + 1);
  const { days: kept, taken } = keepByHand(survey, daysOf(to, travel), to.before ?? []);
  const isOpen = (place: number) => !taken.has(place);
  const hasWindow = (place: number) => (survey.closes[place] ?? 0) < Infinity;

  const windowed = new Set(places.filter((place) => isOpen(place) && hasWindow(place)));
  const first = planPool(survey, kept, windowed);
  const rest = new Set([...windowed, ...places.filter((place) => isOpen(place) && !hasWindow(place))]);
  const days = exchangeStops(survey, planPool(survey, first, rest));

  const rounds = days.flatMap(({ drafts }) => drafts.map((draft) => roundOf(survey, draft)));
  return {
    rounds: rounds.sort((a, b) => a.departs - b.departs || byId({ id: a.courier }, { id: b.courier })),
    leftOver: leftOverOf(survey, days, rest),
  };
}

function daysOf({ couriers, now = 0, out = [] }: ToPlan, { loadMinutes }: Travel): readonly CourierDay[] {
  return couriers.toSorted(byId).map((courier) => {
    const away = out.filter((round) => round.courier === courier.id);
    const from = Math.max(courier.shift.from, now, ...away.map(({ returns }) => returns + loadMinutes));
    return { courier, span: { from, until: courier.shift.to }, drafts: [] };
  });
}

/** Takes out of the pool whatever can be done: in the rounds there are, then in new ones. */
function planPool(survey: Survey, before: readonly CourierDay[], pool: Set<number>): readonly CourierDay[] {
  let days: readonly CourierDay[] = before.map((day) =>
    day.drafts.reduce((now, draft, at) => {
      const there = now.drafts[at] ?? draft;
      return withDraft(survey, now, topUp(survey, there, pool), there);
    }, day),
  );
  for (let next = started(survey, days, pool); next; next = started(survey, days, pool)) days = next;
  return days;
}

/** The days with one round more, in the earliest time that somebody has free and that is of use; null where none is. */
function started(
  survey: Survey,
  days: readonly CourierDay[],
  pool: Set<number>,
): readonly CourierDay[] | null {
  const gaps = days.flatMap((day) => gapsIn(survey, day).map((gap) => ({ day, gap })));
  for (const { day, gap } of gaps.sort((a, b) => a.gap.from - b.gap.from)) {
    const draft = startDraft(survey, day.courier, gap, pool);
    if (draft) return days.map((one) => (one === day ? withDraft(survey, day, draft) : one));
  }
  return null;
}
