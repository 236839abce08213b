import { dateAt, daysFrom, midnightOf, monthsAfter, tomorrowOf, type NaiveOffice } from "./naive-office.ts";

/**
 * The oracle: the law read aloud, one minute or one day after the other, stopping at every pause. It is slow on purpose and shares no code
 * with the engine.
 */
type Limit = { readonly kind: string; readonly amount: number };
export type NaiveRule = (Limit | { readonly kind: "sameDay"; readonly cutOff?: string }) & {
  readonly pause?: "resume" | "restart";
  readonly verification?: Limit;
};
type NaivePause = {
  readonly from: number;
  readonly to?: number;
  readonly policy?: "resume" | "restart";
};
export type NaiveFacts = {
  readonly acceptedAt: number;
  readonly verificationAt?: number;
  readonly pauses?: readonly NaivePause[];
  readonly extension?: Limit;
};

/** The whole limit once more, from an instant. */
type Anew = (ms: number) => number | null;

const { floor } = Math;
const minuteOf = (ms: number): number => floor(ms / 60_000);

export function naiveDue(rule: NaiveRule, facts: NaiveFacts, office: NaiveOffice): number | null {
  const walk = new Walk(office, rule.pause ?? "resume", facts.pauses ?? []);
  const inForce = facts.verificationAt === undefined ? rule : (rule.verification ?? rule);
  const due = walk.limit(inForce, facts.acceptedAt, dateAt(facts.acceptedAt));
  if (due === null || !facts.extension) return due;
  // A due at midnight is the closing of the day before.
  return walk.limit(facts.extension, due, dateAt(due - 1));
}

class Walk {
  readonly #office: NaiveOffice;
  readonly #policy: "resume" | "restart";
  readonly #pauses: NaivePause[];

  constructor(office: NaiveOffice, policy: "resume" | "restart", pauses: readonly NaivePause[]) {
    this.#office = office;
    this.#policy = policy;
    this.#pauses = [...pauses];
  }

  limit(limit: NaiveRule | Limit, ms: number, date: string): number | null {
    const anew = (from: number): number | null => this.limit(limit, from, dateAt(from));
    if (!("amount" in limit)) return this.#sameDay(limit.cutOff ?? "15:00", ms);
    if (limit.kind === "workingHours") return this.#hours(Math.round(limit.amount * 60), ms, anew);
    if (limit.kind === "workingDays") return this.#workingDays(limit.amount, date, anew);
    const days = limit.kind === "months" ? daysFrom(date, monthsAfter(date, limit.amount)) : limit.amount;
    return this.#calendarDays(days, date, anew);
  }

  #restarts(pause: NaivePause): boolean {
    return (pause.policy ?? this.#policy) === "restart";
  }

  /** The next pause, if it begins by an instant; pauses in which no minute goes by are crossed out. */
  #pauseBy(ms: number): NaivePause | undefined {
    for (;;) {
      const pause = this.#pauses[0];
      if (!pause || pause.from > ms) return undefined;
      this.#pauses.shift();
      const momentary = pause.to !== undefined && minuteOf(pause.to) === minuteOf(pause.from);
      if (!momentary || this.#restarts(pause)) return pause;
    }
  }

  #hours(need: number, ms: number, anew: Anew): number | null {
    let minute = minuteOf(ms);
    let used = 0;
    for (;;) {
      // Within the minute that is about to be worked a pause may begin at any second; once all is used, only at this very instant.
      const pause = this.#pauseBy(minute * 60_000 + (used < need ? 59_999 : 0));
      if (pause) {
        if (pause.to === undefined) return null;
        if (this.#restarts(pause)) return anew(pause.to);
        if (used === need) return this.#nothingLeft(pause.to, anew);
        minute = minuteOf(pause.to);
        continue;
      }
      if (used === need) return minute * 60_000;
      if (this.#office.isRegular(minute)) {
        used += 1;
        minute += 1;
      } else minute = this.#nextRegular(minute);
    }
  }

  /** Steps over closed time, but never over a pause that begins in it. */
  #nextRegular(minute: number): number {
    const stop = this.#pauses[0] ? minuteOf(this.#pauses[0].from) : Number.POSITIVE_INFINITY;
    let next = minute + 1;
    while (next < stop && !this.#office.isRegular(next)) next += 1;
    return next;
  }

  #workingDays(amount: number, start: string, anew: Anew): number | null {
    let need = amount;
    let counted = 0;
    let date = start;
    for (;;) {
      const due = counted > 0 && counted >= need ? this.#closing(date, need - (counted - 1)) : undefined;
      const pause = this.#pauseBy(due ?? midnightOf(tomorrowOf(date)) - 1);
      if (pause) {
        if (pause.to === undefined) return null;
        if (this.#restarts(pause)) return anew(pause.to);
        if (counted >= need) return this.#nothingLeft(pause.to, anew);
        need -= counted;
        counted = 0;
        date = dateAt(pause.to);
        continue;
      }
      if (due !== undefined) return due;
      date = tomorrowOf(date);
      if (this.#office.works(date)) counted += 1;
    }
  }

  /** End of a counted day, or of a share of its minutes. */
  #closing(date: string, share: number): number {
    if (share >= 1) return this.#office.closingOf(date);
    const minutes = this.#office.shiftsOn(date).reduce((sum, { start, end }) => sum + end - start, 0);
    return this.#office.afterMinutesOf(date, Math.max(1, Math.round(minutes * share)));
  }

  #calendarDays(days: number, start: string, anew: Anew): number | null {
    let need = days;
    let passed = 0;
    let date = start;
    for (;;) {
      const ends = passed >= need && this.#office.works(date);
      const due = ends ? this.#office.closingOf(date) : undefined;
      const pause = this.#pauseBy(due ?? midnightOf(tomorrowOf(date)) - 1);
      if (pause) {
        if (pause.to === undefined) return null;
        if (this.#restarts(pause)) return anew(pause.to);
        if (passed >= need) return this.#nothingLeft(pause.to, anew);
        need -= passed;
        passed = 0;
        date = dateAt(pause.to);
        continue;
      }
      if (due !== undefined) return due;
      date = tomorrowOf(date);
      passed += 1;
    }
  }

  #sameDay(cutOff: string, ms: number): number | null {
    const [hours = 0, minutes = 0] = cutOff.split(":").map(Number);
    let accepted = ms;
    for (;;) {
      const date = dateAt(accepted);
      const inTime = accepted <= midnightOf(date) + (hours * 60 + minutes) * 60_000;
      const due = inTime
        ? this.#closingFrom(accepted)
        : this.#office.closingOf(this.#office.nextWorking(date));
      const pause = this.#pauses[0];
      if (!pause || pause.from > due) return due;
      this.#pauses.shift();
      if (pause.to === undefined) return null;
      accepted = pause.to;
    }
  }

  /** Nothing left to count: the end of the day of the resumption, unless it is over or the office was closed. */
  #nothingLeft(resumed: number, anew: Anew): number | null {
    let from = resumed;
    for (;;) {
      const due = this.#closingFrom(from);
      const pause = this.#pauseBy(due);
      if (!pause) return due;
      if (pause.to === undefined) return null;
      if (this.#restarts(pause)) return anew(pause.to);
      from = pause.to;
    }
  }

  #closingFrom(ms: number): number {
    const date = dateAt(ms);
    if (this.#office.works(date) && ms <= this.#office.closingOf(date)) return this.#office.closingOf(date);
    return this.#office.closingOf(this.#office.nextWorking(date));
  }
}
