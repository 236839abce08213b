import { backOf, improveDraft, type Draft } from "./draft.ts";
import { cheapest } from "./fill-draft.ts";
import { withDraft, type Lane } from "./lane.ts";
import { isPinnedAt, type Survey } from "./survey.ts";
import { judge } from "./timetable.ts";

/** Less is taken for a rounding error. */
const least = 1e-6;
const mostMoves = 200;

/**
 * Moves single stops from one round into another as long as that shortens the ways of both together. What was put into its place by hand
 * stays.
 */
export function exchangeStops(survey: Survey, lanes: readonly Lane[]): readonly Lane[] {
  let best = lanes;
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const better = firstMove(survey, best);
    if (!better) return best;
    best = better;
  }
  return best;
}

function firstMove(survey: Survey, lanes: readonly Lane[]): readonly Lane[] | null {
  const drafts = lanes.flatMap((lane) => lane.drafts.filter(({ byHand }) => !byHand));
  for (const from of drafts) {
    for (const place of from.order) {
      if (isPinnedAt(survey, place)) continue;
      const rest = withoutStop(survey, from, place);
      if (!rest) continue;
      const saved = judge(survey, from, from.order).cost - costOf(survey, rest);
      for (const to of drafts) {
        if (to === from) continue;
        const into = cheapest(survey, to, [place]);
        if (!into || into.added >= saved - least) continue;
        return replaced(survey, lanes, [
          [from, improveDraft(survey, rest)],
          [to, improveDraft(survey, { ...to, order: into.order })],
        ]);
      }
    }
  }
  return null;
}

/** A round without one of its stops; null where the others then break something, such as the place of a pin. */
function withoutStop(survey: Survey, draft: Draft, place: number): Draft | null {
  const rest = { ...draft, order: draft.order.filter((one) => one !== place) };
  const [now, then] = [judge(survey, draft, draft.order), judge(survey, rest, rest.order)];
  return then.broken > now.broken + least || backOf(survey, rest) > draft.until ? null : rest;
}

/** An empty round is not gone at all. */
const costOf = (survey: Survey, draft: Draft): number =>
  draft.order.length === 0 ? draft.from : judge(survey, draft, draft.order).cost;

function replaced(
  survey: Survey,
  lanes: readonly Lane[],
  changes: readonly (readonly [Draft, Draft])[],
): readonly Lane[] {
  return lanes.map((lane) =>
    changes.reduce((now, [before, after]) => {
      const there = now.drafts.find(
        ({ from, courier }) => from === before.from && courier === before.courier,
      );
      return there ? withDraft(survey, now, after, there) : now;
    }, lane),
  );
}
