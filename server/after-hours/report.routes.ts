import { Router, type Request } from "express";
import { SittingReportQuery, type SittingReport } from "../../shared/contracts/sitting-reports.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { asOf, reportOn } from "../../shared/domain/after-hours/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { addDays, dateOf, weekdayOf, weekdays, type CivilDate } from "../../shared/domain/time/index.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { bothLanguages } from "../http/present.ts";
import { sendPdf } from "../http/send-file.ts";
import { agencyOn, renderAfterHours } from "../receipts/index.ts";

export type ReportServices = {
  readonly sittings: SittingStore;
  readonly agencies: AgencyStore;
  readonly procedures: ProcedureStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
};

/**
 * `/api/reports/after-hours`: what sittings brought and cost in a period, on screen and as the leader's weekly paper. Counted from the sittings
 * themselves each time, so that it cannot differ from them.
 */
export function reportRoutes(services: ReportServices): Router {
  const router = Router();
  const { sittings, agencies, procedures, clock, calendarOf } = services;

  async function reportFor({ agency }: Actor, request: Request): Promise<SittingReport> {
    const asked = parse(SittingReportQuery, request.query, request);
    const now = await clock.now();
    const week = lastWeek(dateOf(now.getTime()));
    const { from = week.from, to = week.to } = asked;
    const found = await sittings.findToReport(agency, from, to);
    const report = reportOn(
      found.map((sitting) => asOf(sitting, now)),
      calendarOf(agency),
    );
    const known = await Promise.all(
      report.procedures.map(({ procedure }) => procedures.findByCode(procedure)),
    );
    return {
      from,
      to,
      all: report.all,
      sittings: [...report.sittings],
      procedures: report.procedures.map((line, at) => ({
        ...line,
        procedure: {
          code: line.procedure,
          name: bothLanguages(known[at]?.plainName ?? known[at]?.name ?? { vi: line.procedure }),
        },
      })),
    };
  }

  router.get(
    "/api/reports/after-hours",
    allowed("reports", async (actor, request, response) => {
      response.set("cache-control", "no-store").json(await reportFor(actor, request));
    }),
  );

  router.get(
    "/api/reports/after-hours.pdf",
    allowed("reports", async (actor, request, response) => {
      const [report, agency] = await Promise.all([
        reportFor(actor, request),
        agencies.findById(actor.agency),
      ]);
      if (!agency) throw new EdgeError("not-found");
      const pdf = await renderAfterHours({ agency: agencyOn(agency, "vi"), report });
      sendPdf(response, `ngoai-gio-${actor.agency}-${report.from}-${report.to}`, pdf);
    }),
  );

  return router;
}

/** Monday to Sunday, the last whole week before a day. */
function lastWeek(today: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const monday = addDays(today, -weekdays.indexOf(weekdayOf(today)));
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}
