import { Router } from "express";
import { hash } from "node:crypto";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import { addDays, dateOf } from "../../shared/domain/time/index.ts";
import { languages, translator, type Language } from "../../shared/i18n/index.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import { city, type CalendarStore } from "../../shared/store/calendars/calendar.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { languageOf } from "../http/language.ts";
import { feedOf } from "./feed-of.ts";

/** The calendar that the software brings along has no time of saving. */
const broughtAlong = new Date("2026-01-01T00:00:00Z");
/** Sittings further ahead than a year are nobody's plan yet. */
const plannedDays = 366;

/**
 * `GET /api/calendar/{agency}.ics`: an office's days off and make-up days, from last year to the year after next, and its sittings after hours
 * from today on, for everybody to subscribe to. `?lang=en` where the reader's program cannot say its language.
 */
export function feedRoutes(services: {
  readonly agencies: AgencyStore;
  readonly calendars: CalendarStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
  readonly sittings: SittingStore;
  readonly procedures: ProcedureStore;
  readonly publicUrl: string | null;
}): Router {
  const router = Router();
  const { agencies, calendars, clock, calendarOf, sittings, procedures } = services;
  const bookingUrl = services.publicUrl && new URL("/ngoai-gio", services.publicUrl).href;

  async function officeOf(agency: string, language: Language): Promise<{ name: string; address: string }> {
    if (agency === city) return { name: translator(language)("calendar:feed.city"), address: "" };
    const found = await agencies.findById(agency);
    if (!found) throw new EdgeError("not-found");
    return { name: found.name[language] ?? found.name.vi, address: found.address };
  }

  /** From today on: what is over is of no use in a calendar. */
  async function sittingsOf(agency: string, now: Date, language: Language) {
    const today = dateOf(now.getTime());
    const found = (await sittings.findBetween(agency, today, addDays(today, plannedDays))).map(toSitting);
    const codes = [...new Set(found.flatMap((sitting) => sitting.procedures ?? []))];
    const names = await Promise.all(
      codes.map(async (code) => {
        const procedure = await procedures.findByCode(code);
        return [code, wordsIn(procedure?.plainName ?? procedure?.name ?? { vi: code }, language)] as const;
      }),
    );
    return { sittings: found, procedures: new Map(names) };
  }

  router.get("/api/calendar/:agency.ics", async (request, response) => {
    const { agency } = request.params;
    const language = languages.find((one) => one === request.query["lang"]) ?? languageOf(request);
    const now = await clock.now();
    const [{ name, address }, own, parent, planned] = await Promise.all([
      officeOf(agency, language),
      calendars.findLatest(agency),
      calendars.findLatest(city),
      sittingsOf(agency, now, language),
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
      sittings: { ...planned, address, bookingUrl },
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
