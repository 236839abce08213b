import { cell } from "./matrix.ts";
import type { Survey } from "./survey.ts";

/** When a courier may leave, and has to be back. */
export type Span = { readonly from: number; readonly until: number };

/** One stop as it comes to pass: minutes of the day, unrounded. */
export type Visit = {
  readonly place: number;
  readonly arrives: number;
  /** After waiting for the window, where it is not open yet. */
  readonly begins: number;
  readonly leaves: number;
  /** Minutes after the window. */
  readonly late: number;
};

/** The places in their order, left at `from`; and when the courier is back. */
export function timetableOf(survey: Survey, from: number, order: readonly number[]) {
  const { minutes, opens, closes, stays } = survey;
  let [here, now] = [0, from];
  const visits = order.map((place): Visit => {
    const arrives = now + cell(minutes, here, place);
    const begins = Math.max(arrives, opens[place] ?? 0);
    const leaves = begins + (stays[place] ?? 0);
    [here, now] = [place, leaves];
    return { place, arrives, begins, leaves, late: Math.max(arrives - (closes[place] ?? 0), 0) };
  });
  return { visits, back: now + cell(minutes, here, 0) };
}

/** What is held against an order. */
export type Judgement = {
  /** Minutes by which windows, the span or the longest wait are broken; 0 where all hold. */
  readonly broken: number;
  /** Minutes on the way, and the minute of coming back: short ways and little waiting. */
  readonly cost: number;
};

/** What is broken weighs more than any way. */
const weight = 10_000;
export const totalOf = ({ broken, cost }: Judgement): number => broken * weight + cost;

/** The same as `timetableOf`, only added up: it is asked for many thousand orders. */
export function judge(survey: Survey, { from, until }: Span, order: readonly number[]): Judgement {
  const { minutes, opens, closes, stays, travel } = survey;
  let [here, now, onWay, broken] = [0, from, 0, 0];
  for (const [at, place] of order.entries()) {
    const way = cell(minutes, here, place);
    onWay += way;
    now += way;
    broken += Math.max(now - (closes[place] ?? 0), 0);
    const wait = Math.max((opens[place] ?? 0) - now, 0);
    // Before the first stop one waits at the office, by leaving later.
    if (at > 0) broken += Math.max(wait - travel.longestWait, 0);
    now += wait + (stays[place] ?? 0);
    here = place;
  }
  const way = cell(minutes, here, 0);
  return { broken: broken + Math.max(now + way - until, 0), cost: onWay + way + now + way };
}
