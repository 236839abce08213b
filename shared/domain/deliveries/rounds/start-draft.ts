import { fillDraft } from "./fill-draft.ts";
import { improveDraft, type Draft } from "./draft.ts";
import type { Courier } from "./round.ts";
import type { Survey } from "./survey.ts";
import { judge, timetableOf, type Span } from "./timetable.ts";

/**
 * A new round in a time that a courier has free, taken out of the pool; null where nothing of it can be done then. It begins with the stop that
 * can begin first; of those, with the one whose window closes first; of those, with the farthest, so that nothing far is left for the end.
 */
export function startDraft(survey: Survey, courier: Courier, gap: Span, pool: Set<number>): Draft | null {
  let best: { readonly draft: Draft; readonly rank: readonly number[] } | null = null;
  for (const place of pool) {
    const draft = { courier, byHand: false, order: [place], ...gap };
    if ((survey.pieces[place] ?? 0) > courier.capacity || judge(survey, draft, draft.order).broken > 0)
      continue;
    const leaving = leavesLater(survey, draft);
    const rank = [leaving.from, survey.closes[place] ?? 0, -(survey.minutes.cells[place] ?? 0), place];
    if (!best || isLess(rank, best.rank)) best = { draft: leaving, rank };
  }
  if (!best) return null;
  const [seed = 0] = best.draft.order;
  pool.delete(seed);
  return topUp(survey, best.draft, pool);
}

/** Fills a draft, improves it, and fills it again with what fits now. */
export function topUp(survey: Survey, draft: Draft, pool: Set<number>): Draft {
  const first = fillDraft(survey, draft, pool);
  if (first.order.length === draft.order.length && draft.order.length > 1) return draft;
  const better = improveDraft(survey, first);
  const again = fillDraft(survey, better, pool);
  return again === better ? better : improveDraft(survey, again);
}

/** Whoever would wait at the first door leaves so much later. */
export function leavesLater(survey: Survey, draft: Draft): Draft {
  const [first] = timetableOf(survey, draft.from, draft.order).visits;
  return first ? { ...draft, from: draft.from + first.begins - first.arrives } : draft;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
