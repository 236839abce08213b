import { civilOf, dayNumber, firstYear, lastYear } from "../time/civil-date.ts";
import { DeadlineError } from "../time/deadline-error.ts";
import { dayOfMinute, minutesPerDay } from "../time/zone.ts";
import { minutesBefore, minuteWhenUsed, type DayPattern } from "./day-pattern.ts";

/** What a table asks of the calendar it stands for. Days are day numbers, see `dayNumber`. */
export type DaySource = {
  /** A day and the year it lies in. */
  readonly patternOf: (day: number, year: number) => DayPattern;
  readonly isProvisional: (year: number) => boolean;
};

const emptyDay: DayPattern = { shifts: [], total: 0, end: 0 };

/**
 * Prefix sums over a run of whole years, so that a limit of any length costs one look-up (days) or one binary search (minutes). The
 * run grows by itself where a question reaches past it, up to 1900..2199; growing never changes an answer.
 */
export class DayTable {
  readonly #source: DaySource;
  #fromYear = 0;
  #toYear = -1;
  #first = 0;
  /** Day after the last one. */
  #end = 0;
  #patterns: readonly DayPattern[] = [];
  #countedBefore = new Int32Array(1);
  #minutesBefore = new Int32Array(1);
  #provisionalBefore = new Int32Array(1);
  #countedDays = new Int32Array(0);

  constructor(source: DaySource) {
    this.#source = source;
  }

  patternOf(day: number): DayPattern {
    this.#cover(day);
    return this.#patterns[day - this.#first] ?? emptyDay;
  }

  isCounted(day: number): boolean {
    return this.patternOf(day).total > 0;
  }

  /** Local minute at which the last shift of a counted day ends. */
  endOf(day: number): number {
    return day * minutesPerDay + this.patternOf(day).end;
  }

  /** Number of counted days after `from` up to and including `to`. */
  countedBetween(from: number, to: number): number {
    this.#cover(from);
    this.#cover(to);
    return this.#sum(this.#countedBefore, to + 1) - this.#sum(this.#countedBefore, from + 1);
  }

  /** The n-th counted day after a day, n ≥ 1. Throws `calendar-has-no-counted-day` where there are not so many before 2200. */
  nthCountedAfter(day: number, n: number): number {
    this.#cover(day);
    for (;;) {
      const found = this.#countedDays[this.#sum(this.#countedBefore, day + 1) + n - 1];
      if (found !== undefined) return found;
      this.#growForward();
    }
  }

  countedOnOrAfter(day: number): number {
    return this.isCounted(day) ? day : this.nthCountedAfter(day, 1);
  }

  /** Regular minutes from one local minute to a later one. */
  minutesBetween(from: number, to: number): number {
    const fromDay = dayOfMinute(from);
    const toDay = dayOfMinute(to);
    this.#cover(fromDay);
    this.#cover(toDay);
    return this.#minutesUntil(toDay, to) - this.#minutesUntil(fromDay, from);
  }

  /** The local minute at which so many regular minutes (≥ 1) are used up from a local minute on. */
  afterMinutes(from: number, minutes: number): number {
    const fromDay = dayOfMinute(from);
    this.#cover(fromDay);
    const target = this.#minutesUntil(fromDay, from) + minutes;
    while (this.#sum(this.#minutesBefore, this.#end) < target) this.#growForward();
    const day = this.#dayReaching(fromDay, target);
    const used = target - this.#sum(this.#minutesBefore, day);
    return day * minutesPerDay + minuteWhenUsed(this.patternOf(day), used);
  }

  /** Whether any day from one to another (both included) lies in a year that is not official. */
  isProvisional(from: number, to: number): boolean {
    this.#cover(from);
    this.#cover(to);
    return this.#sum(this.#provisionalBefore, to + 1) > this.#sum(this.#provisionalBefore, from);
  }

  /** First day from `day` on, by the end of which the table's sum of minutes is at least `target`. */
  #dayReaching(day: number, target: number): number {
    let low = day;
    let high = this.#end - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sum(this.#minutesBefore, middle + 1) >= target) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #minutesUntil(day: number, minute: number): number {
    return (
      this.#sum(this.#minutesBefore, day) + minutesBefore(this.patternOf(day), minute - day * minutesPerDay)
    );
  }

  #sum(sums: Int32Array, day: number): number {
    return sums[day - this.#first] ?? 0;
  }

  #cover(day: number): void {
    if (day >= this.#first && day < this.#end) return;
    const { year } = civilOf(day);
    if (year < firstYear || year > lastYear) {
      throw new DeadlineError("instant-out-of-range", `the calendar speaks of ${firstYear}-${lastYear} only`);
    }
    if (this.#toYear < this.#fromYear) this.#build(year, Math.min(year + 2, lastYear));
    else this.#build(Math.min(year, this.#fromYear), Math.max(year, this.#toYear));
  }

  /** Doubles the run, so that a far limit costs few rebuilds. */
  #growForward(): void {
    if (this.#toYear >= lastYear) {
      throw new DeadlineError("calendar-has-no-counted-day", `no counted day is left before ${lastYear + 1}`);
    }
    const span = this.#toYear - this.#fromYear + 1;
    this.#build(this.#fromYear, Math.min(this.#toYear + span, lastYear));
  }

  #build(fromYear: number, toYear: number): void {
    const first = dayNumber(fromYear, 1, 1);
    const length = dayNumber(toYear + 1, 1, 1) - first;
    const patterns: DayPattern[] = [];
    const counted = new Int32Array(length + 1);
    const minutes = new Int32Array(length + 1);
    const provisional = new Int32Array(length + 1);
    const countedDays: number[] = [];
    let yearEnd = first;
    let year = fromYear - 1;
    let inDoubt = 0;
    for (let i = 0; i < length; i += 1) {
      if (first + i === yearEnd) {
        year += 1;
        yearEnd = dayNumber(year + 1, 1, 1);
        inDoubt = this.#source.isProvisional(year) ? 1 : 0;
      }
      const pattern = this.#source.patternOf(first + i, year);
      patterns.push(pattern);
      if (pattern.total > 0) countedDays.push(first + i);
      counted[i + 1] = countedDays.length;
      minutes[i + 1] = (minutes[i] ?? 0) + pattern.total;
      provisional[i + 1] = (provisional[i] ?? 0) + inDoubt;
    }
    this.#fromYear = fromYear;
    this.#toYear = toYear;
    this.#first = first;
    this.#end = first + length;
    this.#patterns = patterns;
    this.#countedBefore = counted;
    this.#minutesBefore = minutes;
    this.#provisionalBefore = provisional;
    this.#countedDays = Int32Array.from(countedDays);
  }
}
