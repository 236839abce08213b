import { Router, type Request } from "express";
import { ReturnOrder } from "../../shared/contracts/return-choices.ts";
import { LookUp } from "../../shared/contracts/tracking.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { chooseReturn, homeReturnOf, returnChoicesOf, type ChooseServices } from "../deliveries/index.ts";
import { deviceOf } from "../http/device.ts";
import { bearerOf } from "../http/handle.ts";
import { idempotencyKeyOf, parse } from "../http/parse.ts";
import { assertPin, lookUp, type LookUpServices } from "./look-up.ts";
import { dossierOfTicket } from "./dossier-of-ticket.ts";
import { snapshotOf } from "./snapshot-of.ts";
import { viewHandOverRoutes, type ViewHandOverServices } from "./view-hand-over.routes.ts";

export type TrackingServices = LookUpServices &
  ChooseServices &
  ViewHandOverServices & {
    readonly clock: BusinessClock;
    readonly calendarOf: (agency: string) => Calendar;
  };

/** `/api/tracking`: where is my dossier, for anyone who holds its receipt. */
export function trackingRoutes(services: TrackingServices): Router {
  const router = Router();
  const { clock, calendarOf, tickets } = services;

  async function answer(document: DossierDocument) {
    const { ticket, expiresAt } = await tickets.issue({ ref: document._id, generation: document.generation });
    const now = await clock.now();
    const homeReturn = await homeReturnOf(services, document, now);
    const snapshot = snapshotOf(document, { now, calendar: calendarOf(document.agency), homeReturn });
    return { ...snapshot, ticket, ticketExpiresAt: expiresAt.toISOString() };
  }

  router.use("/api/tracking", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  const callerOf = (request: Request): string => {
    const device = deviceOf(request);
    return device ? `device ${device._id}` : `address ${request.ip ?? ""}`;
  };

  router.post("/api/tracking", async (request, response) => {
    const asked = parse(LookUp, request.body, request);
    response.json(await answer(await lookUp(services, asked, callerOf(request))));
  });

  router.get("/api/tracking", async (request, response) => {
    response.json(await answer(await dossierOfTicket(services, bearerOf(request))));
  });

  router.get("/api/tracking/home-return", async (request, response) => {
    response.json(await returnChoicesOf(services, await dossierOfTicket(services, bearerOf(request))));
  });

  router.post("/api/tracking/home-return", async (request, response) => {
    const { pin, ...choice } = parse(ReturnOrder, request.body, request);
    const key = idempotencyKeyOf(request);
    const document = await dossierOfTicket(services, bearerOf(request));
    await assertPin(services, { code: document.code, pin }, async () => document, callerOf(request));
    const { homeReturn: limit } = services.limits;
    await limit.spend(document._id);
    try {
      response.json(await chooseReturn(services, document, choice, key));
    } catch (error) {
      // Nothing was changed, and nobody told.
      await limit.refund(document._id);
      throw error;
    }
  });

  router.use(viewHandOverRoutes(services));
  return router;
}
