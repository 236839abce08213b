import { Router } from "express";
import { RoundsOrder, RoundsQuery, type Rounds } from "../../shared/contracts/rounds.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import { allowed } from "../http/handle.ts";
import { parse, versionOf } from "../http/parse.ts";
import { noteReading } from "../readings/index.ts";
import { countersOf, idsIn, orderRounds, type RoundServices } from "./rounds-of-day.ts";
import { roundsViewOf } from "./rounds-view.ts";

const mostSealed = 1_000;

/** `/api/rounds`: who goes where in which order; planned by the counter, read by whoever sees the board. */
export function roundRoutes(services: RoundServices & { readonly readings: ReadingStore }): Router {
  const router = Router();
  const { rounds, dispatch, agencies, accounts, clock, vault, readings } = services;

  async function read(actor: Actor, date: string): Promise<Rounds> {
    const { agency } = actor;
    const [document, office, sealed] = await Promise.all([
      rounds.find(agency, date),
      agencies.findById(agency),
      dispatch.page({ agency, states: ["sealed"], since: null, after: null, limit: mostSealed }),
    ]);
    const known = new Set(sealed.map(({ _id }) => _id));
    const others = idsIn(document).filter((id) => !known.has(id));
    const packets = [...sealed, ...(await dispatch.findByIds(agency, others))];
    const names = await accounts.findNames(document?.rounds.map(({ courier }) => courier) ?? []);
    await noteReading(readings, actor, "delivery", [...new Set(packets.map(({ ref }) => ref))]);
    const counters = await countersOf(agencies);
    return roundsViewOf({ date, document, packets, office: office?.point ?? null, names, vault, counters });
  }

  const today = async () => dateOf((await clock.now()).getTime());

  router.get(
    "/api/rounds",
    allowed("dispatch", async (actor, request, response) => {
      const { date = await today() } = parse(RoundsQuery, request.query, request);
      response.set("cache-control", "no-store").json(await read(actor, date));
    }),
  );

  router.post(
    "/api/rounds/commands",
    allowed("planRounds", async (actor, request, response) => {
      const order = parse(RoundsOrder, request.body, request);
      const seen = request.get("if-match") === undefined ? null : versionOf(request);
      await orderRounds(services, actor, order, seen);
      response.set("cache-control", "no-store").json(await read(actor, await today()));
    }),
  );

  return router;
}
