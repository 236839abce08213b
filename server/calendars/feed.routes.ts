import { Router } from "express";
import { hash } from "node:crypto";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import { languages, translator, type Language } from "../../shared/i18n/index.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import { city, type CalendarStore } from "../../shared/store/calendars/calendar.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { EdgeError } from "../http/edge-error.ts";
import { languageOf } from "../http/language.ts";
import { feedOf } from "./feed-of.ts";

/** The calendar that the software brings along has no time of saving. */
const broughtAlong = new Date("2026-01-01T00:00:00Z");

/**
 * `GET /api/calendar/{agency}.ics`: an office's days off and make-up days, from last year to the year after next, for
 * everybody to subscribe to. `?lang=en` where the reader's program cannot say its language.
 */
export function feedRoutes(services: {
  readonly agencies: AgencyStore;
  readonly calendars: CalendarStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
}): Router {
  const router = Router();
  const { agencies, calendars, clock, calendarOf } = services;

  async function officeName(agency: string, language: Language): Promise<string> {
    if (agency === city) return translator(language)("calendar:feed.city");
    const found = await agencies.findById(agency);
    if (!found) throw new EdgeError("not-found");
    return found.name[language] ?? found.name.vi;
  }

  router.get("/api/calendar/:agency.ics", async (request, response) => {
    const { agency } = request.params;
    const language = languages.find((one) => one === request.query["lang"]) ?? languageOf(request);
    const [name, now, own, parent] = await Promise.all([
      officeName(agency, language),
      clock.now(),
      calendars.findLatest(agency),
      calendars.findLatest(city),
    ]);
    const year = Number(dateOf(now.getTime()).slice(0, 4));
    const calendar = calendarOf(agency);
    const feed = feedOf({
      calendar,
      agency,
      officeName: name,
      language,
      from: `${year - 1}-01-01`,
      to: `${year + 2}-12-31`,
      savedAt: latest(own?.savedAt, parent?.savedAt),
    });
    response
      .set("cache-control", "public, max-age=3600")
      .set("vary", "Accept-Language")
      .set("content-disposition", `inline; filename="${agency}.ics"`)
      .set("etag", `"${hash("sha256", feed, "base64url").slice(0, 22)}"`);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    response.type("text/calendar; charset=utf-8").send(feed);
  });

  return router;
}

function latest(...instants: readonly (Date | undefined)[]): Date {
  return instants.reduce<Date>((last, at) => (at && at > last ? at : last), broughtAlong);
}
