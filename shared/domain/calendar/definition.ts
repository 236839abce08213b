import type { CivilDate } from "../time/civil-date.ts";
import type { Weekday } from "../time/weekday.ts";

/** A text that people read, in both languages of the house. */
export type Text = { readonly vi: string; readonly en: string };

/**
 * Regular working time in minutes of the day: 0 ≤ start < end ≤ 1440. A shift over midnight is written as two. Sessions after hours
 * that only receive dossiers are not shifts: what stands here is counted.
 */
export type Shift = { readonly start: number; readonly end: number };

/** Shifts of each weekday. A weekday left out is the parent's; without a parent it is a day off. `[]` is a day off whatever the parent says. */
export type WeeklyPattern = { readonly [day in Weekday]?: readonly Shift[] };

/** One date on which the week does not hold, and the decision that says so. */
export type DayOverride = {
  readonly date: CivilDate;
  readonly name: Text;
  /** Citation of the decision, for example "NQ 28/2026/QH16". */
  readonly decision: string;
  /** Taken from one source only, to be checked by an administrator. */
  readonly unconfirmed?: true;
} & (
  | { readonly kind: "closed" }
  | { readonly kind: "ownShifts"; readonly shifts: readonly Shift[] }
  /** A make-up day: it has the shifts of another weekday. */
  | { readonly kind: "worksAs"; readonly weekday: Weekday }
);

/** Plain data, as it is stored, edited and sent. An agency's definition says only where it differs from the city's. */
export type CalendarDefinition = {
  readonly agency: string;
  /** Any string that changes with the content; a dossier's schedule records it. */
  readonly version: string;
  readonly weekly?: WeeklyPattern;
  readonly overrides: readonly DayOverride[];
  /** Years whose days off are all announced. Every other year is provisional. */
  readonly officialYears?: readonly number[];
  /** "labour-code": in years that are not official, the days off follow from Labour Code 2019 art. 111–112. */
  readonly holidays?: "labour-code" | "none";
};
