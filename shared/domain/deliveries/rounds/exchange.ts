import { improveDraft, partsOf, pinnedIn, type Draft } from "./draft.ts";
import { cheapest } from "./fill-draft.ts";
import { withDraft, type CourierDay } from "./courier-day.ts";
import { isPinnedAt, type Survey } from "./survey.ts";
import { judge } from "./timetable.ts";

/** Less is taken for a rounding error. */
const least = 1e-6;
const mostPasses = 4;

/**
 * Moves single stops from one round into another where that shortens the ways of both together, a few times over all of them. What was put
 * into its place by hand stays.
 */
export function exchangeStops(survey: Survey, days: readonly CourierDay[]): readonly CourierDay[] {
  let best = days;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = best;
    survey.tasks.forEach((_, at) => {
      best = withBetterPlace(survey, best, at + 1);
    });
    if (best === before) return best;
    best = best.map((day) =>
      day.drafts.reduce(
        (now, draft, at) => inPlaceOf(survey, now, now.drafts[at] ?? draft, improveDraft(survey, draft)),
        day,
      ),
    );
  }
  return best;
}

/** The days with one stop in the round where it costs least; the same days where it is there already. */
function withBetterPlace(survey: Survey, days: readonly CourierDay[], place: number): readonly CourierDay[] {
  const drafts = days.flatMap((day) => day.drafts.filter(({ byHand }) => !byHand));
  const from = drafts.find(({ order }) => order.includes(place));
  if (!from || isPinnedAt(survey, place)) return days;
  const rest = withoutStop(survey, from, place);
  if (!rest) return days;

  let added = costOf(survey, from) - costOf(survey, rest) - least;
  let better: { readonly to: Draft; readonly order: readonly number[] } | null = null;
  for (const to of drafts) {
    const into = to === from ? null : cheapest(survey, to, [place]);
    if (!into || into.added >= added) continue;
    better = { to, order: into.order };
    added = into.added;
  }
  if (!better) return days;
  const { to, order } = better;
  return days.map((day) => inPlaceOf(survey, inPlaceOf(survey, day, from, rest), to, { ...to, order }));
}

/** A round without one of its stops; null where the others then break something, such as the place of a pin. */
function withoutStop(survey: Survey, draft: Draft, place: number): Draft | null {
  const { free, pinned } = partsOf(survey, draft.order);
  const order = pinnedIn(
    survey,
    free.filter((one) => one !== place),
    pinned,
  );
  if (!order) return null;
  const [now, then] = [judge(survey, draft, draft.order), judge(survey, draft, order)];
  return then.broken > now.broken + least ? null : { ...draft, order };
}

/** A round without stops is not gone at all. */
const costOf = (survey: Survey, draft: Draft): number =>
  draft.order.length === 0 ? draft.from : judge(survey, draft, draft.order).cost;

/** A courier is in one round at a time, so that a day knows a draft by when it begins. */
function inPlaceOf(survey: Survey, day: CourierDay, before: Draft, after: Draft): CourierDay {
  const there = day.drafts.find(({ from, courier }) => from === before.from && courier === before.courier);
  return there ? withDraft(survey, day, after, there) : day;
}
