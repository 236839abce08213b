import { backOf, piecesIn, pinnedIn, partsOf, type Draft } from "./draft.ts";
import { gapsIn, withDraft, type CourierDay } from "./courier-day.ts";
import type { Round } from "./round.ts";
import { leavesLater } from "./start-draft.ts";
import { isPinnedAt, type Survey } from "./survey.ts";
import { judge } from "./timetable.ts";

/**
 * The days with what somebody decided in rounds planned before: an order made by hand stays with its courier, whole; of other rounds
 * their pinned stops. What does not fit any more is planned anew like everything else.
 */
export function keepByHand(survey: Survey, days: readonly CourierDay[], before: readonly Round[]) {
  const taken = new Set<number>();
  const place = new Map(survey.tasks.map(({ id }, at) => [id, at + 1]));
  const kept = days.map((day) =>
    before
      .filter(({ courier }) => courier === day.courier.id)
      .toSorted((a, b) => a.departs - b.departs)
      .reduce((now, round) => {
        const places = round.stops.flatMap(({ id }) => place.get(id) ?? []).filter((at) => !taken.has(at));
        const draft = keptDraft(survey, now, round, places);
        if (!draft) return now;
        for (const at of draft.order) taken.add(at);
        return withDraft(survey, now, draft);
      }, day),
  );
  return { days: kept, taken };
}

/** What is kept of one round, as early after the ones before as it can be. */
function keptDraft(survey: Survey, day: CourierDay, round: Round, places: readonly number[]): Draft | null {
  const gap = gapsIn(survey, day).at(-1);
  if (!gap) return null;
  const { courier } = day;
  let draft: Draft = { courier, byHand: round.byHand, order: [], ...gap };
  for (const place of places) {
    const isFixed = isPinnedAt(survey, place);
    if (!round.byHand && !isFixed) continue;
    const { free, pinned } = partsOf(survey, [...draft.order, place]);
    const order = pinnedIn(survey, free, pinned);
    if (!order || piecesIn(survey, order) > courier.capacity) continue;
    const longer = { ...draft, order };
    // Whoever puts a stop late by hand means it; only the shift is not to be overrun.
    if (round.byHand ? backOf(survey, longer) <= gap.until : judge(survey, longer, order).broken === 0)
      draft = longer;
  }
  return draft.order.length > 0 ? leavesLater(survey, draft) : null;
}
