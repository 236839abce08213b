import { Router } from "express";
import { DeliveryCommand } from "../../shared/contracts/deliveries.ts";
import { DeliveryQuery, type PacketCouriers } from "../../shared/contracts/dispatch.ts";
import type { z } from "zod";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { deliveryStates } from "../../shared/domain/deliveries/index.ts";
import type { Language } from "../../shared/i18n/index.ts";
import { openStates } from "../../shared/store/deliveries/delivery.model.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { RoundsDocument, RoundsStore } from "../../shared/store/deliveries/rounds.store.ts";
import type { FactSeal } from "../../shared/store/credentials/fact-seal.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed, signedIn } from "../http/handle.ts";
import { languageOf } from "../http/language.ts";
import { idempotencyKeyOf, parse, versionOf } from "../http/parse.ts";
import { readTimeCursor, timeCursorOf } from "../http/time-cursor.ts";
import { noteReading } from "../readings/index.ts";
import { choicesOfPacket, replanAfter } from "./choose-return.ts";
import { commandDelivery, type CommandDeliveryServices } from "./command-delivery.ts";
import { deliveryViewOf } from "./delivery-view.ts";
import { deskPacketOf } from "./desk-packet.ts";
import { countersOf } from "./rounds-of-day.ts";
import { unsealed } from "./unsealed.ts";
import { stopsOf } from "./rounds-view.ts";
import { isChoice } from "./what-is-asked.ts";
import { dayAt, hoursOf, type HoursServices } from "./hours-of.ts";

export type DeliveryServices = CommandDeliveryServices &
  HoursServices & {
    readonly readings: ReadingStore;
    readonly rounds: RoundsStore;
    readonly factSeal: FactSeal;
  };

/** `/api/deliveries`: the packets a courier may take or holds; for the office, those not home yet, or what it asks for. */
export function deliveryRoutes(services: DeliveryServices): Router {
  const router = Router();
  const { deliveries, dispatch, clock, vault, accounts, readings } = services;

  const noteOf = (actor: Actor, found: readonly DeliveryDocument[]) =>
    noteReading(readings, actor, "delivery", [...new Set(found.map(({ ref }) => ref))]);

  async function namesOf(found: readonly DeliveryDocument[]): Promise<ReadonlyMap<string, string>> {
    const couriers = found.flatMap(({ courier, offeredTo }) => courier ?? offeredTo ?? []);
    return accounts.findNames([...new Set(couriers)]);
  }

  const roundsAt = (agency: string, now: Date) => services.rounds.find(agency, dateOf(now.getTime()));

  /** Whose round has which packet: to be held out to nobody else unawares. */
  async function plannedIn(document: RoundsDocument | null) {
    const rounds = document?.rounds ?? [];
    const names = await accounts.findNames(rounds.map(({ courier }) => courier));
    return new Map(
      rounds.flatMap(({ courier: account, stops }) =>
        stops.map(({ id }) => [id, { account, name: names.get(account) ?? account }] as const),
      ),
    );
  }
  /** What a courier is shown: his own. */
  async function ofCourier(actor: Actor, language: Language) {
    const now = await clock.now();
    const { from } = dayAt(now);
    const found = await deliveries.findForCourier(actor.agency, actor.account, from);
    await noteOf(actor, found);
    const [names, rounds, counters] = await Promise.all([
      namesOf(found),
      roundsAt(actor.agency, now),
      countersOf(services.agencies),
    ]);
    const of = { actor, language, vault, names, stops: stopsOf(rounds, found), counters };
    const items = found.map((document) => deliveryViewOf(document, of));
    return { items, sealTo: services.factSeal.publicKey };
  }

  async function ofOffice(actor: Actor, language: Language, query: z.infer<typeof DeliveryQuery>) {
    const hours = await hoursOf(services, actor.agency);
    const { found, next } = await find(actor.agency, query, dayAt(hours.now).from);
    await noteOf(actor, found);
    const unmade = found.filter(({ state }) => state === "planned").map(({ ref }) => ref);
    const rounds = await roundsAt(actor.agency, hours.now);
    const [names, planned, counters, results] = await Promise.all([
      namesOf(found),
      plannedIn(rounds),
      countersOf(services.agencies),
      unmade.length > 0 ? dispatch.findResults(unmade) : new Map(),
    ]);
    const stops = stopsOf(rounds, found);
    const of = { actor, language, vault, names, stops, counters, hours, results, planned };
    return { items: found.map((document) => deskPacketOf(document, of)), next };
  }

  async function find(agency: string, query: z.infer<typeof DeliveryQuery>, today: Date) {
    const { q, failed, guests, limit, after } = query;
    if (q !== undefined) return { found: await dispatch.findScanned(agency, q), next: null };
    if (guests !== undefined) return { found: await dispatch.findGuests(agency), next: null };
    if (failed !== undefined) return { found: await dispatch.findFailed(agency, today), next: null };
    const page = await dispatch.page({
      agency,
      states: query.state ?? (query.today === undefined ? openStates : deliveryStates),
      since: query.today === undefined ? null : today,
      after: after === undefined ? null : readTimeCursor(after),
      limit: limit + 1,
    });
    const found = page.slice(0, limit);
    const last = found.at(-1);
    const next = page.length > limit && last ? timeCursorOf({ at: last.plannedAt, _id: last._id }) : null;
    return { found, next };
  }

  router.get(
    "/api/deliveries",
    allowed("deliveries", async (actor, request, response) => {
      const query = parse(DeliveryQuery, request.query, request);
      const language = languageOf(request);
      response.json(
        actor.role === "courier" ? await ofCourier(actor, language) : await ofOffice(actor, language, query),
      );
    }),
  );

  /** A packet of this office, or one that lies at its counter. */
  async function theirs(agency: string, id: unknown): Promise<DeliveryDocument> {
    const packet = await deliveries.findById(String(id));
    if (!packet || (packet.agency !== agency && packet.shelf !== agency)) throw new EdgeError("not-found");
    return packet;
  }

  router.get(
    "/api/deliveries/:id/choices",
    allowed("dispatch", async ({ agency }, request, response) => {
      const packet = await theirs(agency, request.params["id"]);
      response.set("cache-control", "no-store").json(await choicesOfPacket(services, packet));
    }),
  );

  router.get(
    "/api/deliveries/:id/couriers",
    allowed("dispatch", async ({ agency }, request, response) => {
      const packet = await theirs(agency, request.params["id"]);
      const found = await accounts.findActive(packet.agency, ["courier"]);
      response.json({
        items: found.map(({ _id: account, name }) => ({ account, name })),
      } satisfies PacketCouriers);
    }),
  );

  router.post(
    "/api/deliveries/:id/commands",
    signedIn(async (actor, request, response) => {
      const id = String(request.params["id"]);
      const body = await unsealed(services.factSeal, request, { account: actor.account, delivery: id });
      const command = parse(DeliveryCommand, body, request);
      const seen = request.get("if-match") === undefined ? null : versionOf(request);
      const key = idempotencyKeyOf(request);
      const reply = await commandDelivery(services, actor, id, command, { seen, key });
      if (isChoice(command)) await replanAfter(services, actor.agency);
      response.set("etag", `"${reply.version}"`).json(reply);
    }),
  );

  return router;
}
