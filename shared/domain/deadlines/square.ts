import type { Calendar } from "../calendar/compile-calendar.ts";
import type { ExplainedDay, Interval } from "./explanation.ts";

/** A square of the month view while it is being filled in. */
export type Square = { -readonly [K in keyof Omit<ExplainedDay, "intervals">]: ExplainedDay[K] } & {
  intervals?: readonly Interval[];
};

/** The squares from a first day (a day number) on. */
export type Sheet = {
  readonly squares: readonly Square[];
  readonly first: number;
  readonly calendar: Calendar;
};
