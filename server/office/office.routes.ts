import { Router } from "express";
import type { Office } from "../../shared/contracts/office.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { deviceOf } from "../http/device.ts";
import { EdgeError } from "../http/edge-error.ts";
import { bothLanguages } from "../http/present.ts";

/** `/api/office`: the office a screen stands in; the signed-in person's, the device's, or the only one. */
export function officeRoutes(services: {
  readonly agencies: AgencyStore;
  readonly clock: BusinessClock;
}): Router {
  const router = Router();
  const { agencies, clock } = services;

  router.get("/api/office", async (request, response) => {
    const id = deviceOf(request)?.agency ?? request.session.person?.agency;
    const agency = id === undefined ? await agencies.findFirst() : await agencies.findById(id);
    if (!agency) throw new EdgeError("not-found");
    const { _id, name, counterName, hours, address, phone, ward, returnCounter, supplementCounter } = agency;
    const office: Office = {
      agency: _id,
      name: bothLanguages(name),
      counterName: bothLanguages(counterName),
      hours: bothLanguages(hours),
      address,
      phone,
      ward,
      point: agency.point ?? null,
      returnCounter,
      supplementCounter,
      now: (await clock.now()).toISOString(),
      demo: clock.demo,
    };
    response.set("cache-control", "no-store").json(office);
  });

  return router;
}
