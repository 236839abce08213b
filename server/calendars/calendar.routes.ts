import { Router } from "express";
import {
  PreviewCalendar,
  SaveCalendar,
  definitionFrom,
  type CalendarContent,
  type CalendarReply,
} from "../../shared/contracts/calendars.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { compileCalendar, nextCountedDay, type Calendar } from "../../shared/domain/calendar/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { CalendarBook } from "../../shared/store/calendars/calendar-book.ts";
import {
  city,
  contentOf,
  definitionOf,
  type CalendarStore,
} from "../../shared/store/calendars/calendar.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { parse, versionOf } from "../http/parse.ts";
import { movesOf } from "./moves-of.ts";

/**
 * `/api/calendars/{agency}`: the working calendar of the administrator's own agency, or of the city (`city`). A change is
 * looked at before it is saved, and the worker then recomputes what is open.
 */
export function calendarRoutes(services: {
  readonly calendars: CalendarStore;
  readonly book: CalendarBook;
  readonly dossiers: DossierStore;
  readonly clock: BusinessClock;
}): Router {
  const router = Router();
  const { calendars, book, dossiers, clock } = services;

  async function replyOf(agency: string): Promise<CalendarReply> {
    const [own, parent] = await Promise.all([calendars.findLatest(agency), calendars.findLatest(city)]);
    return {
      agency,
      revision: own?.revision ?? 0,
      content: contentOf(definitionOf(agency, own)),
      parent:
        agency === city
          ? null
          : { revision: parent?.revision ?? 0, content: contentOf(definitionOf(city, parent)) },
      savedAt: own?.savedAt.toISOString() ?? null,
      savedBy: own?.savedByName ?? null,
      reason: own?.reason ?? null,
      recomputing: [own, parent].some((one) => (one?.outbox.length ?? 0) > 0),
    };
  }

  /**
   * The calendars as they would be with this content: the agency's own, or with a new city calendar those of all.
   * @throws DeadlineError `invalid-calendar`, `invalid-date`, `calendar-has-no-counted-day`
   */
  async function calendarsWith(agency: string, content: CalendarContent): Promise<(of: string) => Calendar> {
    const changed = definitionFrom(agency, "preview", content);
    const today = dateOf((await clock.now()).getTime());
    const usable = (calendar: Calendar): Calendar => {
      nextCountedDay(calendar, today);
      return calendar;
    };
    if (agency !== city) {
      const own = usable(compileCalendar(changed, definitionOf(city, await calendars.findLatest(city))));
      return () => own;
    }
    const standard = usable(compileCalendar(changed));
    const others = new Map<string, Calendar>();
    for (const other of (await calendars.revisions()).keys()) {
      const stored = other === city ? null : await calendars.findLatest(other);
      if (stored) others.set(other, usable(compileCalendar(definitionOf(other, stored), changed)));
    }
    return (of) => others.get(of) ?? standard;
  }

  router.get(
    "/api/calendars/:agency",
    allowed("calendars", async (actor, request, response) => {
      const agency = agencyFor(actor, request.params["agency"]);
      const reply = await replyOf(agency);
      // Not to be kept: whether it is still being recomputed changes without a new revision.
      response.set({ etag: `"${reply.revision}"`, "cache-control": "no-store" }).json(reply);
    }),
  );

  router.post(
    "/api/calendars/:agency/preview",
    allowed("calendars", async (actor, request, response) => {
      const agency = agencyFor(actor, request.params["agency"]);
      const { content } = parse(PreviewCalendar, request.body, request);
      const calendarOf = await calendarsWith(agency, content);
      response.json(await movesOf(dossiers, { agency: agency === city ? null : agency, calendarOf }));
    }),
  );

  router.put(
    "/api/calendars/:agency",
    allowed("calendars", async (actor, request, response) => {
      const agency = agencyFor(actor, request.params["agency"]);
      const { content, reason } = parse(SaveCalendar, request.body, request);
      const seen = versionOf(request);
      await calendarsWith(agency, content);
      const { account, name } = actor;
      const savedAt = await clock.now();
      await calendars.save({ agency, content, reason, savedBy: account, savedByName: name, savedAt }, seen);
      await book.refresh();
      const reply = await replyOf(agency);
      response.set({ etag: `"${reply.revision}"`, "cache-control": "no-store" }).json(reply);
    }),
  );

  return router;
}

/** Administrators see their own agency's calendar and the city's; another agency's is not there. */
function agencyFor(actor: Actor, asked: unknown): string {
  if (asked === city) return city;
  if (asked !== actor.agency) throw new EdgeError("not-found");
  return actor.agency;
}
