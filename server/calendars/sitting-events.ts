import { ICalEventStatus, type ICalEventData } from "ical-generator";
import { endsAt, instantIn, type Sitting, type SittingEvent } from "../../shared/domain/after-hours/index.ts";
import { hoursWords } from "../../shared/i18n/dates.ts";
import { translator, type Language } from "../../shared/i18n/index.ts";

/** What the events of sittings say beside their time. */
export type SittingFeed = {
  readonly sittings: readonly Sitting[];
  readonly address: string;
  /** Names of the procedures that sittings are limited to, by code. */
  readonly procedures: ReadonlyMap<string, string>;
  /** Where a place is booked; null where the office has no public address. */
  readonly bookingUrl: string | null;
};

/** What changes a sitting for those who have it in their calendar; tickets do not. */
const told: ReadonlySet<SittingEvent["type"]> = new Set(["planned", "changed", "calledOff"]);

/**
 * Sittings after hours as timed events. Each change of the plan raises the sequence, so that calendars believe it; what is called off stays, as
 * cancelled. Times are in UTC, which needs no description of a zone: there is no summer time in Viet Nam.
 */
export function sittingEvents(of: SittingFeed, agency: string, language: Language): ICalEventData[] {
  const t = translator(language);
  return of.sittings.map((sitting) => {
    const { id, state, procedures, history } = sitting;
    const changes = history.filter(({ type }) => told.has(type));
    const names = procedures?.map((code) => of.procedures.get(code) ?? code).join(", ");
    const isOff = state === "cancelled";
    return {
      id: `${id}@${agency}`,
      start: instantIn(sitting, sitting.start),
      end: endsAt(sitting),
      stamp: changes.at(-1)?.at ?? instantIn(sitting, sitting.start),
      sequence: Math.max(changes.length - 1, 0),
      summary: t(isOff ? "calendar:feed.calledOff" : "calendar:feed.sitting", {
        hours: hoursWords([sitting]),
      }),
      description: [
        t("calendar:feed.takes", { what: names ?? t("calendar:feed.everything") }),
        !isOff && of.bookingUrl !== null && t("calendar:feed.book", { url: of.bookingUrl }),
      ]
        .filter((line) => line !== false)
        .join("\n"),
      location: of.address,
      ...(of.bookingUrl !== null && { url: of.bookingUrl }),
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    };
  });
}
