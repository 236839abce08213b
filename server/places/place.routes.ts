import { Router } from "express";
import { PacketDirections, PlaceQuestion, type PlaceAnswer } from "../../shared/contracts/places.ts";
import { PacketPoint } from "../../shared/contracts/rounds.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { partsOf } from "../../shared/domain/deliveries/rounds/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import type { DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import { openAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { sayOfDoor, type PlaceServices } from "./say-of-door.ts";

type Services = PlaceServices & {
  readonly deliveries: DeliveryStore;
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
};

/** What the office knows of doors: where they are, how to find them, who said so. */
export function placeRoutes(services: Services): Router {
  const router = Router();
  const { places, deliveries, accounts, agencies, vault } = services;

  /** A packet of the own office; a courier's own. */
  async function packetOf(actor: Actor, id: unknown): Promise<DeliveryDocument> {
    const packet = await deliveries.findById(String(id));
    if (packet?.agency !== actor.agency) throw new EdgeError("not-found");
    const isHis = packet.courier === actor.account || packet.offeredTo === actor.account;
    if (actor.role === "courier" && !isHis) throw new DomainError("delivery-not-yours");
    return packet;
  }

  router.post(
    "/api/places/look-up",
    allowed("places", async (actor, request, response) => {
      const { agency } = actor;
      const asked = parse(PlaceQuestion, request.body, request);
      const parts = partsOf(
        "address" in asked
          ? asked.address
          : openAddress(vault, (await packetOf(actor, asked.packet)).address),
      );
      const [known, neighbours, office] = await Promise.all([
        places.find(agency, parts),
        places.findNeighbours(agency, parts),
        agencies.findById(agency),
      ]);
      const saidBy = [known?.directions, known?.point].flatMap((said) => said?.by ?? []);
      const names = await accounts.findNames([...new Set(saidBy)]);
      const saidOf = ({ by, at }: { readonly by: string; readonly at: Date }) => ({
        by: names.get(by) ?? null,
        at: at.toISOString(),
      });
      const { directions = null, point = null } = known ?? {};
      response.set("cache-control", "no-store").json({
        directions: directions && { text: directions.is, ...saidOf(directions) },
        point: point && { point: point.is, ...saidOf(point) },
        neighbours: [...neighbours],
        office: office?.point ?? null,
      } satisfies PlaceAnswer);
    }),
  );

  router.put(
    "/api/deliveries/:id/point",
    allowed("planRounds", async (actor, request, response) => {
      const { point } = parse(PacketPoint, request.body, request);
      await sayOfDoor(services, actor, await packetOf(actor, request.params["id"]), { point });
      response.status(204).end();
    }),
  );

  router.put(
    "/api/deliveries/:id/directions",
    allowed("directions", async (actor, request, response) => {
      const { directions } = parse(PacketDirections, request.body, request);
      await sayOfDoor(services, actor, await packetOf(actor, request.params["id"]), { directions });
      response.status(204).end();
    }),
  );

  return router;
}
