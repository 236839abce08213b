import type { CalendarContent } from "../../../shared/contracts/calendars.ts";
import { weekdays, type Weekday } from "../../../shared/domain/time/index.ts";
import { applied, changesBetween, type Parent } from "./changes.ts";
import type { DayForm } from "./day-form.ts";
import { parseHours } from "./hours.ts";

/** What an administrator has done in one calendar and not saved: looking elsewhere loses none of it. */
export type Work = {
  /** The content that it was drafted on. */
  readonly base: CalendarContent;
  readonly draft: CalendarContent;
  /** Days whose fields are typed in but not applied, by date. */
  readonly days: Readonly<Record<string, DayForm>>;
  /** Hours of the week as they are typed, until the field is left and can be read. */
  readonly week: Readonly<Partial<Record<Weekday, string>>>;
};

export function workOn(content: CalendarContent): Work {
  return { base: content, draft: content, days: {}, week: {} };
}

/** With another draft; one that says what is saved already is no draft. */
export function drafted(work: Work, draft: CalendarContent, parent: Parent): Work {
  const same = changesBetween(work.base, draft, parent).length === 0;
  return { ...work, draft: same ? work.base : draft };
}

/** One's own changes on top of what somebody else has saved meanwhile: nothing of theirs is lost unawares. */
export function rebased(work: Work, saved: CalendarContent, parent: Parent): Work {
  if (work.base === saved) return work;
  const changes = changesBetween(work.base, work.draft, parent);
  const draft = changes.reduce((content, change) => applied(content, change, parent), saved);
  return drafted({ ...work, base: saved }, draft, parent);
}

/** Whether some hours of the week cannot be read: nothing is saved before they can. */
export function isUnreadable({ week }: Work): boolean {
  return weekdays.some((weekday) => parseHours(week[weekday] ?? "") === null);
}

/** Whether leaving the page would lose anything. */
export function isDirty(work: Work): boolean {
  return work.draft !== work.base || Object.keys(work.days).length > 0 || isUnreadable(work);
}

/** A record without one of its keys. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
