import { backOf, type Draft } from "./draft.ts";
import type { Courier } from "./round.ts";
import type { Survey } from "./survey.ts";
import type { Span } from "./timetable.ts";

/** The shift of one courier, with what he already has to do in it. */
export type CourierDay = {
  readonly courier: Courier;
  /** From when on, until when he can be out at all. */
  readonly span: Span;
  /** In the order of the day, never two at once. */
  readonly drafts: readonly Draft[];
};

/** The times in which a day is free for a round, with loading before and after. */
export function gapsIn(survey: Survey, { span, drafts }: CourierDay): readonly Span[] {
  const { loadMinutes } = survey.travel;
  const ends = drafts.map((draft) => backOf(survey, draft) + loadMinutes);
  const begins = drafts.map(({ from }) => from - loadMinutes);
  return [span.from, ...ends]
    .map((from, at) => ({ from, until: begins[at] ?? span.until }))
    .filter(({ from, until }) => from < until);
}

/** The day with a draft in the place of another one, or put where it belongs in the day; none may last into the next. */
export function withDraft(
  survey: Survey,
  day: CourierDay,
  draft: Draft,
  instead: Draft | null = null,
): CourierDay {
  const others = day.drafts.filter((one) => one !== instead);
  const drafts = (draft.order.length > 0 ? [...others, draft] : others).sort((a, b) => a.from - b.from);
  const { loadMinutes } = survey.travel;
  return {
    ...day,
    drafts: drafts.map((one, at) => {
      const next = drafts[at + 1];
      return { ...one, until: next ? next.from - loadMinutes : day.span.until };
    }),
  };
}
