import { Router } from "express";
import {
  PlanSittings,
  PreviewSittings,
  SittingOrder,
  SittingQuery,
  type CurrentSittings,
  type SittingList,
  type SittingPreview,
} from "../../shared/contracts/sittings.ts";
import type { TicketHolderView } from "../../shared/contracts/tickets.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { asOf, ticketOf, type Sitting } from "../../shared/domain/after-hours/index.ts";
import type { Words } from "../../shared/domain/procedures/index.ts";
import { addDays, dateOf } from "../../shared/domain/time/index.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { TakingsStore } from "../../shared/store/after-hours/takings.store.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed, signedIn } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { noteReading } from "../readings/index.ts";
import { commandSitting } from "./command-sitting.ts";
import type { SittingHours } from "./sitting-hours.ts";
import { planSittings, previewOf, type PlanServices } from "./plan-sittings.ts";
import { sittingItemOf, sittingViewOf } from "./sitting-view.ts";

export type SittingServices = PlanServices & {
  readonly procedures: ProcedureStore;
  readonly takings: TakingsStore;
  readonly hours: SittingHours;
  readonly vault: PersonalVault;
  readonly readings: ReadingStore;
};

/** How far ahead the plan is shown where nobody says. */
const shownDays = 184;

/** `/api/sittings`: the sittings after hours of an agency, planned by its administrator, worked in by the roster. */
export function sittingRoutes(services: SittingServices): Router {
  const router = Router();
  const { sittings, accounts, clock, procedures, takings } = services;

  async function namesOf(shown: readonly Sitting[]): Promise<ReadonlyMap<string, string>> {
    const people = shown.flatMap(({ roster, tickets, handOver }) => [
      ...roster,
      ...tickets.flatMap(({ clerk }) => clerk ?? []),
      ...(handOver ? [handOver.by, handOver.takenBy ?? handOver.by] : []),
    ]);
    return accounts.findNames([...new Set(people)]);
  }

  async function viewsOf(actor: Actor, shown: readonly Sitting[], now: Date) {
    const codes = new Set(shown.flatMap(({ tickets }) => tickets.map(({ procedure }) => procedure)));
    const [names, found, taken] = await Promise.all([
      namesOf(shown),
      Promise.all([...codes].map((code) => procedures.findByCode(code))),
      takings.of(shown.map(({ id }) => id)),
    ]);
    const words = new Map<string, Words>(
      found.flatMap((one) => (one ? [[one.code, one.plainName ?? one.name] as const] : [])),
    );
    return shown.map((sitting) =>
      sittingViewOf(sitting, {
        account: actor.account,
        now,
        names,
        procedures: words,
        takings: taken.get(sitting.id) ?? { fees: 0, dossiers: 0 },
      }),
    );
  }

  router.get(
    "/api/sittings",
    allowed("sittings", async (actor, request, response) => {
      const today = dateOf((await clock.now()).getTime());
      const { from = today, to = addDays(from, shownDays) } = parse(SittingQuery, request.query, request);
      const shown = (await sittings.findBetween(actor.agency, from, to)).map(toSitting);
      const names = await namesOf(shown);
      response.json({ items: shown.map((one) => sittingItemOf(one, names)) } satisfies SittingList);
    }),
  );

  router.get(
    "/api/sittings/current",
    allowed("sittings", async (actor, _request, response) => {
      const now = await clock.now();
      const today = dateOf(now.getTime());
      const [ofToday, unfinished] = await Promise.all([
        sittings.findBetween(actor.agency, today, today),
        sittings.findUnfinished(actor.agency, today),
      ]);
      response.set("cache-control", "no-store").json({
        today: await viewsOf(
          actor,
          ofToday.map((one) => asOf(toSitting(one), now)),
          now,
        ),
        carried: await viewsOf(
          actor,
          unfinished.map((one) => asOf(toSitting(one), now)),
          now,
        ),
      } satisfies CurrentSittings);
    }),
  );

  router.post(
    "/api/sittings/preview",
    allowed("planSittings", async (actor, request, response) => {
      const { days, terms, sitting } = parse(PreviewSittings, request.body, request);
      const { dates, conflicts } = await previewOf(services, actor, {
        days,
        terms,
        ...(sitting !== undefined && { except: sitting }),
      });
      response.json({ dates: [...dates], conflicts: [...conflicts] } satisfies SittingPreview);
    }),
  );

  router.post(
    "/api/sittings",
    allowed("planSittings", async (actor, request, response) => {
      const made = await planSittings(services, actor, parse(PlanSittings, request.body, request));
      services.hours.planned(actor.agency);
      const names = await namesOf(made);
      response
        .status(201)
        .json({ items: made.map((one) => sittingItemOf(one, names)) } satisfies SittingList);
    }),
  );

  router.post(
    "/api/sittings/:id/commands",
    signedIn(async (actor, request, response) => {
      const order = parse(SittingOrder, request.body, request);
      const sitting = await commandSitting(services, actor, String(request.params["id"]), order);
      const [view] = await viewsOf(actor, [sitting], await clock.now());
      response.json(view);
    }),
  );

  router.get(
    "/api/sittings/:id/tickets/:number",
    allowed("tickets", async (actor, request, response) => {
      const document = await sittings.findById(String(request.params["id"]));
      const number = Number(request.params["number"]);
      const ticket = document && ticketOf(document, number);
      if (document?.agency !== actor.agency || !ticket) throw new EdgeError("not-found");
      const holder = document.holders.find((one) => one.number === number);
      await noteReading(services.readings, actor, "handling", [], `${document.date} ${number}`);
      const { vault } = services;
      response.set("cache-control", "no-store").json({
        procedure: ticket.procedure,
        caseId: ticket.caseId,
        name: holder?.name ? vault.open(holder.name) : null,
        phone: holder?.phone ? vault.open(holder.phone) : null,
      } satisfies TicketHolderView);
    }),
  );

  return router;
}
