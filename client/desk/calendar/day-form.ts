import type { CalendarDay } from "../../../shared/domain/calendar/index.ts";
import { addDays, weekdays, type CivilDate, type Weekday } from "../../../shared/domain/time/index.ts";
import { hoursWords } from "../../../shared/i18n/dates.ts";
import type { Override } from "./draft.ts";
import { parseHours } from "./hours.ts";

export const dayKinds = ["closed", "worksAs", "ownShifts"] as const;
export type DayKind = (typeof dayKinds)[number];

/** What is typed about a day, as it is typed. */
export type DayForm = {
  readonly kind: DayKind;
  /** Through this date, or the date as far as it is typed. */
  readonly to: string;
  readonly weekday: Weekday;
  readonly hours: string;
  readonly vi: string;
  readonly en: string;
  readonly decision: string;
};

/** Further than this one does not decide in one go: a mistyped year would close a century. */
const longestSpanDays = 366;

/** The fields of a day before anything is typed: what is decided for it already. */
export function formOf({ date, shifts }: CalendarDay, decision: Override | null): DayForm {
  return {
    kind: decision?.kind ?? "closed",
    to: date,
    weekday: decision?.kind === "worksAs" ? decision.weekday : weekdays[0],
    hours: hoursWords(shifts),
    vi: decision?.name.vi ?? "",
    en: decision?.name.en ?? "",
    decision: decision?.decision ?? "",
  };
}

export const isSameForm = (a: DayForm, b: DayForm): boolean => JSON.stringify(a) === JSON.stringify(b);

export type DayFault = "words" | "span" | "hours";

/** What the fields decide for each date from `from` on, or what is wrong with them. */
export function readForm(
  form: DayForm,
  from: CivilDate,
): { readonly as: (date: CivilDate) => Override } | { readonly fault: DayFault } {
  const { kind, weekday } = form;
  const [vi, en, decision] = [form.vi.trim(), form.en.trim(), form.decision.trim()];
  const shifts = parseHours(form.hours) ?? [];
  if (vi === "" || en === "" || decision === "") return { fault: "words" };
  if (form.to < from || form.to > addDays(from, longestSpanDays)) return { fault: "span" };
  if (kind === "ownShifts" && shifts.length === 0) return { fault: "hours" };
  return {
    as: (date) => {
      const common = { date, name: { vi, en }, decision };
      if (kind === "worksAs") return { ...common, kind, weekday };
      if (kind === "closed") return { ...common, kind };
      return { ...common, kind, shifts: shifts.map((shift) => ({ ...shift })) };
    },
  };
}
