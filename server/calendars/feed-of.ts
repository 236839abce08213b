import ical, { ICalEventStatus } from "ical-generator";
import { daysBetween, type Calendar, type CalendarDay } from "../../shared/domain/calendar/index.ts";
import type { CivilDate } from "../../shared/domain/time/index.ts";
import { hoursWords } from "../../shared/i18n/dates.ts";
import { translator, type Language } from "../../shared/i18n/index.ts";
import { sittingEvents, type SittingFeed } from "./sitting-events.ts";

const refreshSeconds = 24 * 60 * 60;

/**
 * The days of an office that are not like their weekday, as an iCalendar feed (RFC 5545): days off, make-up days and days
 * with other hours, a whole day each, with the decision they rest on; and sittings after hours at their time. The same calendar and plan
 * give the same text.
 */
export function feedOf(of: {
  readonly calendar: Calendar;
  /** The agency that the feed is asked for; part of every event's id. */
  readonly agency: string;
  readonly officeName: string;
  readonly language: Language;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** When this calendar was saved: events carry it as their own time. */
  readonly savedAt: Date;
  readonly sittings: SittingFeed;
}): string {
  const t = translator(of.language);
  const feed = ical({
    name: t("calendar:feed.name", { office: of.officeName }),
    prodId: { company: "Motcua", product: "calendar", language: of.language },
    ttl: refreshSeconds,
  });
  for (const day of daysBetween(of.calendar, of.from, of.to)) {
    const { date, note, provisional } = day;
    if (!note) continue;
    const unsure = provisional || note.unconfirmed;
    feed.createEvent({
      id: `${date}@${of.agency}`,
      // A date without a time: the library takes it from the instant's day in UTC.
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      stamp: of.savedAt,
      summary: t(`calendar:feed.${kindOf(day)}`, { name: note.name[of.language] }),
      description: [
        day.counted && t("calendar:feed.hours", { hours: hoursWords(day.shifts) }),
        t("calendar:feed.decision", { decision: note.decision }),
        unsure && t("calendar:feed.unsure"),
      ]
        .filter((line) => line !== false)
        .join("\n"),
      status: unsure ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  for (const event of sittingEvents(of.sittings, of.agency, of.language)) feed.createEvent(event);
  return feed.toString();
}

function kindOf({ counted, note }: CalendarDay): "closed" | "open" | "makeUp" {
  if (!counted) return "closed";
  return note?.kind === "worksAs" ? "makeUp" : "open";
}
