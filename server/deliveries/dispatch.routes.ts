import { Router } from "express";
import {
  BalanceQuery,
  NewHandIn,
  type Balance,
  type DispatchBoard,
} from "../../shared/contracts/dispatch.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { dateOf, type CivilDate } from "../../shared/domain/time/index.ts";
import type { PacketOfDay } from "../../shared/store/deliveries/dispatch.store.ts";
import type { HandInStore } from "../../shared/store/deliveries/hand-in.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { sendPdf } from "../http/send-file.ts";
import { noteReading } from "../readings/index.ts";
import { agencyOn, renderBalance } from "../receipts/index.ts";
import { balanceOf } from "./balance-of.ts";
import { boardOf } from "./board-of.ts";
import type { DeliveryServices } from "./delivery.routes.ts";
import { dayAt, dayOf, hoursOf } from "./hours-of.ts";

/** The dispatch board of the office: how the day stands, and its balance. */
export function dispatchRoutes(services: DeliveryServices & { readonly handIns: HandInStore }): Router {
  const router = Router();
  const { dispatch, accounts, clock, readings, agencies, handIns } = services;

  const couriersOf = async (agency: string) =>
    (await accounts.findActive(agency, ["courier"])).map(({ _id, name }) => ({ account: _id, name }));

  /** Of everybody who has ever had one of these packets, and of others. */
  const namesOf = (touched: readonly PacketOfDay[], others: readonly string[] = []) => {
    const had = touched
      .flatMap(({ history }) => history)
      .flatMap((event) => (event.type === "taken" ? event.courier : []));
    return accounts.findNames([...new Set([...had, ...others])]);
  };

  async function read(actor: Actor, date: CivilDate, purpose: "handling" | "printing"): Promise<Balance> {
    const day = dayOf(date);
    const [touched, awaited, noted, people, hours] = await Promise.all([
      dispatch.findTouched(actor.agency, day),
      dispatch.findOriginalsOut(actor.agency),
      handIns.findOfDay(actor.agency, date),
      couriersOf(actor.agency),
      hoursOf(services, actor.agency),
    ]);
    const names = await namesOf(
      [...touched, ...awaited],
      noted.flatMap(({ courier, by }) => [courier, by]),
    );
    const balance = balanceOf({ date, day, touched, awaited, handIns: noted, names, people, hours });
    const shown = [...balance.couriers.flatMap(({ lines }) => lines), ...balance.originals];
    const refs = shown.map(({ ref }) => ref);
    await noteReading(readings, actor, purpose, [...new Set(refs)]);
    return balance;
  }

  router.get(
    "/api/deliveries/board",
    allowed("dispatch", async (actor, _request, response) => {
      const { agency } = actor;
      const now = await clock.now();
      const day = dayAt(now);
      const [touched, counts, noted, couriers, hours] = await Promise.all([
        dispatch.findTouched(agency, day),
        dispatch.countStates(agency),
        handIns.findOfDay(agency, dateOf(now.getTime())),
        couriersOf(agency),
        hoursOf(services, agency),
      ]);
      const handing = noted.map(({ courier }) => courier);
      const names = await namesOf(touched, handing);
      const board = boardOf({ touched, counts, couriers, names, handIns: noted, day, hours });
      response.json(board satisfies DispatchBoard);
    }),
  );

  router.get(
    "/api/deliveries/balance",
    allowed("dispatch", async (actor, request, response) => {
      const { date } = parse(BalanceQuery, request.query, request);
      response.set("cache-control", "no-store").json(await read(actor, date, "handling"));
    }),
  );

  router.get(
    "/api/deliveries/balance.pdf",
    allowed("dispatch", async (actor, request, response) => {
      const { date } = parse(BalanceQuery, request.query, request);
      const agency = await agencies.findById(actor.agency);
      if (!agency) throw new EdgeError("not-found");
      const balance = await read(actor, date, "printing");
      const pdf = await renderBalance({ agency: agencyOn(agency, "vi"), balance });
      sendPdf(response, `doi-chieu-${actor.agency}-${date}`, pdf);
    }),
  );

  router.post(
    "/api/deliveries/hand-ins",
    allowed("handIn", async (actor, request, response) => {
      const { id, ...handIn } = parse(NewHandIn, request.body, request);
      const person = await accounts.findById(handIn.courier);
      if (person?.role !== "courier" || person.agency !== actor.agency)
        throw new DomainError("unknown-courier");
      const { agency, account: by } = actor;
      await handIns.addOnce({ _id: `${agency}-${id}`, agency, ...handIn, by, at: await clock.now() });
      response.status(204).end();
    }),
  );

  return router;
}
