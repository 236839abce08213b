import type { CalendarContent } from "../../shared/contracts/calendars.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import type { Sitting } from "../../shared/domain/after-hours/index.ts";
import { shiftsOf, type Calendar, type Shift } from "../../shared/domain/calendar/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { CalendarBook } from "../../shared/store/calendars/calendar-book.ts";
import { contentOf, definitionOf, type CalendarStore } from "../../shared/store/calendars/calendar.store.ts";

export type CountingServices = {
  readonly calendars: CalendarStore;
  readonly book: CalendarBook;
};

const mostTries = 5;

/**
 * Makes the time of sittings working time: the agency's calendar gets their shifts, as a revision like any other, and the worker recomputes what
 * is open. Days that count it already stay.
 */
export function countInCalendar(
  services: CountingServices,
  actor: Actor,
  sittings: readonly Sitting[],
  of: { readonly decision: string; readonly savedAt: Date },
): Promise<void> {
  return rewrite(services, actor, { ...of, reason: of.decision }, (content, calendar) =>
    sittings.reduce((changed, { date, start, end }) => {
      const shifts = shiftsOf(calendar, date);
      if (shifts.some((one) => one.start === start && one.end === end)) return changed;
      const all = [...shifts, { start, end }].toSorted((a, b) => a.start - b.start);
      return withShifts(changed, date, all, of.decision);
    }, content),
  );
}

/** The time of a sitting that is called off or has other hours counts no more. */
export function countNoMore(
  services: CountingServices,
  actor: Actor,
  { date, start, end }: Sitting,
  of: { readonly reason: string; readonly savedAt: Date },
): Promise<void> {
  return rewrite(services, actor, of, (content, calendar) => {
    const shifts = shiftsOf(calendar, date);
    const left = shifts.filter((one) => one.start !== start || one.end !== end);
    return left.length === shifts.length ? content : withShifts(content, date, left, of.reason);
  });
}

async function rewrite(
  { calendars, book }: CountingServices,
  { agency, account, name }: Actor,
  of: { readonly reason: string; readonly savedAt: Date },
  change: (content: CalendarContent, calendar: Calendar) => CalendarContent,
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    await book.refresh();
    const latest = await calendars.findLatest(agency);
    const before = contentOf(definitionOf(agency, latest));
    const content = change(before, book.calendarOf(agency));
    if (content === before) return;
    try {
      const saved = { agency, content, savedBy: account, savedByName: name, ...of };
      await calendars.save(saved, latest?.revision ?? 0);
      await book.refresh();
      return;
    } catch (error) {
      const isRace = error instanceof DomainError && error.code === "version-conflict";
      if (!isRace || attempt >= mostTries) throw error;
    }
  }
}

function withShifts(
  content: CalendarContent,
  date: string,
  shifts: readonly Shift[],
  decision: string,
): CalendarContent {
  const others = content.overrides.filter((one) => one.date !== date);
  const name = { vi: translator("vi")("calendar:sitting"), en: translator("en")("calendar:sitting") };
  const override: CalendarContent["overrides"][number] = {
    date,
    name,
    decision,
    kind: "ownShifts",
    shifts: [...shifts],
  };
  // A day without shifts is as it was before the sitting: off by its week.
  return { ...content, overrides: shifts.length === 0 ? others : [...others, override] };
}
