import { Router } from "express";
import { ProcedureQuery, type PageLink } from "../../shared/contracts/procedures.ts";
import { PromisesQuery, type Promises } from "../../shared/contracts/promises.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { looksAt } from "../../shared/domain/dossiers/index.ts";
import { explainDue } from "../../shared/domain/deadlines/index.ts";
import { versionInForce, type Procedure } from "../../shared/domain/procedures/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import { limitInBothLanguages } from "../../shared/i18n/limit-words.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import type { SittingHours } from "../after-hours/index.ts";
import { explained } from "../dossiers/index.ts";
import { EdgeError } from "../http/edge-error.ts";
import { ownAddress } from "../http/own-address.ts";
import { parse } from "../http/parse.ts";
import { qrRows } from "../http/qr-rows.ts";

export type ProcedureServices = {
  readonly procedures: ProcedureStore;
  readonly agencies: AgencyStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
  readonly hours: SittingHours;
  readonly publicUrl: string | null;
};

/** `/api/procedures`: public, because what the office asks for must be published. */
export function procedureRoutes(services: ProcedureServices): Router {
  const { procedures, agencies, clock, calendarOf, hours, publicUrl } = services;
  const router = Router();

  async function getByCode(code: string): Promise<Procedure> {
    const procedure = await procedures.findByCode(code);
    if (!procedure) throw new EdgeError("not-found");
    return procedure;
  }

  router.get("/api/procedures", async (request, response) => {
    const { flagged, ...query } = parse(ProcedureQuery, request.query, request);
    response.json({ items: await procedures.search({ ...query, flagged: flagged !== undefined }) });
  });

  router.get("/api/procedures/:code", async (request, response) => {
    response.json(await getByCode(request.params.code));
  });

  router.get("/api/procedures/:code/link", async (request, response) => {
    const { code } = await getByCode(request.params.code);
    const url = new URL(`/thu-tuc/${encodeURIComponent(code)}`, publicUrl ?? ownAddress(request)).href;
    response.json({ url, qr: qrRows(url) } satisfies PageLink);
  });

  router.get("/api/procedures/:code/promises", async (request, response) => {
    const { from } = parse(PromisesQuery, request.query, request);
    const [procedure, now, agency] = await Promise.all([
      getByCode(request.params.code),
      clock.now(),
      agencies.findFirst(),
    ]);
    const calendar = calendarOf(agency?._id ?? "");
    const openings = await hours.openings(agency?._id ?? "", request.params.code, now);
    const acceptedAt = from === "office" ? looksAt(calendar, now, openings) : now;
    response.json(promisesOf(procedure, { now, acceptedAt, calendar }));
  });

  return router;
}

type Moment = { readonly now: Date; readonly acceptedAt: Date; readonly calendar: Calendar };

/** What each case would promise to somebody who hands in a complete dossier at `now`. */
function promisesOf(procedure: Procedure, { now, acceptedAt, calendar }: Moment): Promises {
  const version = versionInForce(procedure, dateOf(now.getTime()));
  return {
    at: now.toISOString(),
    items: (version?.cases ?? []).map(({ id, rule, limitText }) => {
      const explanation = rule && explained(explainDue(rule, { acceptedAt: acceptedAt.getTime() }, calendar));
      return {
        caseId: id,
        limit: limitInBothLanguages(rule, limitText),
        dueAt: explanation?.dueAt ?? null,
        explanation,
      };
    }),
  };
}
