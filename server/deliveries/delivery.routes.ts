import { Router } from "express";
import { DeliveryCommand } from "../../shared/contracts/deliveries.ts";
import { dateOf, instantOf } from "../../shared/domain/time/index.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import { noteReading } from "../readings/index.ts";
import { allowed, signedIn } from "../http/handle.ts";
import { languageOf } from "../http/language.ts";
import { idempotencyKeyOf, parse, versionOf } from "../http/parse.ts";
import { commandDelivery, type CommandDeliveryServices } from "./command-delivery.ts";
import { deliveryViewOf } from "./delivery-view.ts";

/** `/api/deliveries`: the packets a courier may take or holds; for the office, those not home yet. */
export function deliveryRoutes(
  services: CommandDeliveryServices & { readonly readings: ReadingStore },
): Router {
  const router = Router();
  const { deliveries, clock, vault } = services;

  router.get(
    "/api/deliveries",
    allowed("deliveries", async (actor, request, response) => {
      const now = await clock.now();
      const today = new Date(instantOf(dateOf(now.getTime()), 0));
      const found =
        actor.role === "courier"
          ? await deliveries.findForCourier(actor.agency, actor.account, today)
          : await deliveries.findOpen(actor.agency);
      await noteReading(services.readings, actor, "delivery", [...new Set(found.map(({ ref }) => ref))]);
      const language = languageOf(request);
      const couriers = found.flatMap(({ courier, offeredTo }) => courier ?? offeredTo ?? []);
      const names = await services.accounts.findNames([...new Set(couriers)]);
      response.json({
        items: found.map((document) => deliveryViewOf(document, { actor, language, vault, names })),
      });
    }),
  );

  router.post(
    "/api/deliveries/:id/commands",
    signedIn(async (actor, request, response) => {
      const command = parse(DeliveryCommand, request.body, request);
      const seen = request.get("if-match") === undefined ? null : versionOf(request);
      const key = idempotencyKeyOf(request);
      const id = String(request.params["id"]);
      const reply = await commandDelivery(services, actor, id, command, { seen, key });
      response.set("etag", `"${reply.version}"`).json(reply);
    }),
  );

  return router;
}
