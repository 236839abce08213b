import type { Text } from "../calendar/definition.ts";
import type { CivilDate } from "../time/civil-date.ts";
import type { Weekday } from "../time/weekday.ts";
import type { Due, Rule } from "./rule.ts";

/**
 * What a day is to the limit. `accepted`: the day of acceptance. `counted`: uses up some of the limit. `paused`: the clock stands still.
 * `closed`: the office is. `open`: it works, but nothing is counted. `discarded`: had been counted until a RESTART.
 */
export const dayKinds = ["accepted", "counted", "paused", "closed", "open", "discarded"] as const;
type DayKind = (typeof dayKinds)[number];

/** Counted time in epoch ms. */
export type Interval = { readonly from: number; readonly to: number; readonly part?: "extension" };

/** A square of the month view. */
export type ExplainedDay = {
  readonly date: CivilDate;
  readonly weekday: Weekday;
  readonly kind: DayKind;
  /** The office has a regular shift that day, counted or not. */
  readonly open: boolean;
  /** Which day of the limit (or, with `part`, of the extension) it is, from 1. Limits of hours have no numbers. */
  readonly number?: number;
  /** The part of the day that is counted, where it is not all of it (7.5 days). */
  readonly share?: number;
  /** Regular minutes counted: of hours, and of a share of a day; with the intervals in which they lie. */
  readonly minutes?: number;
  readonly intervals?: readonly Interval[];
  readonly part?: "extension";
  /** A day that the week would have closed. */
  readonly makeUp?: true;
  /** The old due that an extension starts from. */
  readonly oldDue?: true;
  readonly due?: true;
  /** Why the day is what it is, short enough for its square. */
  readonly reason?: Text;
  /** The decision or rule that the reason rests on. */
  readonly decision?: string;
};

export type Explanation = Due & {
  readonly acceptedAt: number;
  /** The total that was counted: the rule's own, or the one for verification. */
  readonly rule: Rule;
  /** Every day from acceptance to the due, or to the open pause. */
  readonly days: readonly ExplainedDay[];
  /** The same in words, one fact a sentence, the same number in each language. */
  readonly sentences: { readonly vi: readonly string[]; readonly en: readonly string[] };
  /** The decisions that the answer rests on, in the order in which they come. */
  readonly decisions: readonly string[];
};
