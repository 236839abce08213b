/**
 * An office that knows nothing clever. It reads a calendar's definition date by date with the dates of JavaScript, shifted by seven hours;
 * it shares no code with the engine, and keeps no sums. Holidays derived for coming years are not its business: it is
 * asked about announced years and about calendars without them.
 */
type Shift = { readonly start: number; readonly end: number };
type Override = {
  readonly date: string;
  readonly kind: "closed" | "ownShifts" | "worksAs";
  readonly shifts?: readonly Shift[];
  readonly weekday?: string;
};
export type OfficeHours = {
  readonly weekly?: Readonly<Record<string, readonly Shift[] | undefined>>;
  readonly overrides: readonly Override[];
};

const { floor } = Math;
const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const dayMs = 86_400_000;
const shiftMs = 7 * 3_600_000;

export const dateAt = (ms: number): string => new Date(ms + shiftMs).toISOString().slice(0, 10);
export const midnightOf = (date: string): number => Date.parse(`${date}T00:00:00.000Z`) - shiftMs;
export const tomorrowOf = (date: string): string => dateAt(midnightOf(date) + dayMs);
export const daysFrom = (from: string, to: string): number => (midnightOf(to) - midnightOf(from)) / dayMs;

/** The same day n months on, or the last day of that month. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

export class NaiveOffice {
  readonly #hours: OfficeHours;
  readonly #overrides: Map<string, Override>;
  readonly #minutes = new Map<number, Uint8Array>();

  constructor(hours: OfficeHours) {
    this.#hours = hours;
    this.#overrides = new Map(hours.overrides.map((override) => [override.date, override]));
  }

  shiftsOn(date: string): readonly Shift[] {
    const override = this.#overrides.get(date);
    if (override?.kind === "closed") return [];
    if (override?.kind === "ownShifts") return override.shifts ?? [];
    const weekday = override?.weekday ?? names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
    return this.#hours.weekly?.[weekday] ?? [];
  }

  works(date: string): boolean {
    return this.shiftsOn(date).length > 0;
  }

  closingOf(date: string): number {
    return midnightOf(date) + (this.shiftsOn(date).at(-1)?.end ?? 0) * 60_000;
  }

  /** The n-th day on which the office works after a date. */
  nextWorking(date: string): string {
    let next = tomorrowOf(date);
    for (let tries = 0; !this.works(next); tries += 1) {
      if (tries > 4_000) throw new Error("no working day in ten years");
      next = tomorrowOf(next);
    }
    return next;
  }

  /** Whether a minute since 1970 is working time. Each date is written out minute by minute, once. */
  isRegular(minute: number): boolean {
    const local = minute + 420;
    const day = floor(local / 1_440);
    let minutes = this.#minutes.get(day);
    if (!minutes) {
      minutes = new Uint8Array(1_440);
      for (const { start, end } of this.shiftsOn(dateAt(minute * 60_000))) minutes.fill(1, start, end);
      this.#minutes.set(day, minutes);
    }
    return minutes[local - day * 1_440] === 1;
  }

  /** The instant at which so many regular minutes of a date have gone by, one after the other. */
  afterMinutesOf(date: string, minutes: number): number {
    let minute = midnightOf(date) / 60_000;
    for (let used = 0; used < minutes; minute += 1) if (this.isRegular(minute)) used += 1;
    return minute * 60_000;
  }
}
