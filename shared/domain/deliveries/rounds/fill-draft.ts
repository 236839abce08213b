import { partsOf, piecesIn, pinnedIn, type Draft } from "./draft.ts";
import { isPinnedAt, type Survey } from "./survey.ts";
import { judge } from "./timetable.ts";

/** Less is taken for a rounding error. */
const least = 1e-6;

/**
 * Takes stops out of the pool into the draft as long as any fits, always the one that lengthens the way least (cheapest insertion): so
 * neighbours stay together. The bag holds them, no window is missed and the courier is back in time.
 */
export function fillDraft(survey: Survey, draft: Draft, pool: Set<number>): Draft {
  let filled = draft;
  for (let next = cheapest(survey, filled, pool); next; next = cheapest(survey, filled, pool)) {
    pool.delete(next.place);
    filled = { ...filled, order: next.order };
  }
  return filled;
}

export type Insertion = { readonly place: number; readonly order: readonly number[]; readonly added: number };

/** The stop that lengthens the draft least, where it does so; the first of equals. */
export function cheapest(survey: Survey, draft: Draft, pool: Iterable<number>): Insertion | null {
  const room = draft.courier.capacity - piecesIn(survey, draft.order);
  const now = judge(survey, draft, draft.order);
  let best: Insertion | null = null;
  for (const place of pool) {
    if ((survey.pieces[place] ?? 0) > room) continue;
    for (const order of insertions(survey, draft, place)) {
      const then = judge(survey, draft, order);
      const added = then.cost - now.cost;
      if (added >= (best?.added ?? Infinity) - least || then.broken > now.broken + least) continue;
      best = { place, order, added };
    }
  }
  return best;
}

/** The orders that a draft can have with one stop more. */
function* insertions(survey: Survey, { order }: Draft, place: number): Generator<readonly number[]> {
  const { free, pinned } = partsOf(survey, order);
  if (isPinnedAt(survey, place)) {
    const whole = pinnedIn(survey, free, [...pinned, place]);
    if (whole) yield whole;
    return;
  }
  for (let at = 0; at <= free.length; at += 1) {
    const whole = pinnedIn(survey, free.toSpliced(at, 0, place), pinned);
    if (whole) yield whole;
  }
}
