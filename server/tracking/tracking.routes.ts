import { Router } from "express";
import { LookUp } from "../../shared/contracts/tracking.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DeviceStore } from "../../shared/store/devices/device.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { bearerOf } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { lookUp, type LookUpServices } from "./look-up.ts";
import { dossierOfTicket } from "./dossier-of-ticket.ts";
import { snapshotOf } from "./snapshot-of.ts";
import { viewHandOverRoutes, type ViewHandOverServices } from "./view-hand-over.routes.ts";

export type TrackingServices = LookUpServices &
  ViewHandOverServices & {
    readonly clock: BusinessClock;
    readonly calendarOf: (agency: string) => Calendar;
    readonly devices: DeviceStore;
  };

/** `/api/tracking`: where is my dossier, for anyone who holds its receipt. */
export function trackingRoutes(services: TrackingServices): Router {
  const router = Router();
  const { clock, calendarOf, tickets, devices } = services;

  async function answer(document: DossierDocument) {
    const { ticket, expiresAt } = await tickets.issue({ ref: document._id, generation: document.generation });
    const snapshot = snapshotOf(document, { now: await clock.now(), calendar: calendarOf(document.agency) });
    return { ...snapshot, ticket, ticketExpiresAt: expiresAt.toISOString() };
  }

  router.use("/api/tracking", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  router.post("/api/tracking", async (request, response) => {
    const asked = parse(LookUp, request.body, request);
    const token = request.get("x-kiosk-token");
    const device = token === undefined ? null : await devices.findByToken(token);
    const caller = device ? `device ${device._id}` : `address ${request.ip ?? ""}`;
    response.json(await answer(await lookUp(services, asked, caller)));
  });

  router.get("/api/tracking", async (request, response) => {
    response.json(await answer(await dossierOfTicket(services, bearerOf(request))));
  });

  router.use(viewHandOverRoutes(services));
  return router;
}
