import { Router } from "express";
import { handOverRoutes, type HandOverServices } from "./hand-over.routes.ts";
import { reportRoutes, type ReportServices } from "./report.routes.ts";
import { sittingRoutes, type SittingServices } from "./sitting.routes.ts";
import { ticketRoutes, type PublicTicketServices } from "./ticket.routes.ts";

/** All that is asked about sittings after hours: the office's plan and lane, residents' tickets, the paper of the hand-over, the report. */
export function afterHoursRoutes(
  services: SittingServices & PublicTicketServices & HandOverServices & ReportServices,
): Router {
  return Router().use(
    sittingRoutes(services),
    ticketRoutes(services),
    handOverRoutes(services),
    reportRoutes(services),
  );
}
