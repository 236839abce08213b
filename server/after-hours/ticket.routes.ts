import { Router, type Request } from "express";
import type { PublicSittings } from "../../shared/contracts/sittings.ts";
import {
  BookTicket,
  DrawTicket,
  TicketOrder,
  ticketToken,
  type TicketReply,
  type TicketView,
} from "../../shared/contracts/tickets.ts";
import {
  asOf,
  earliestFree,
  earliestOf,
  freeIn,
  instantIn,
  slotStarts,
  type Sitting,
} from "../../shared/domain/after-hours/index.ts";
import { addDays, dateOf } from "../../shared/domain/time/index.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DeviceStore } from "../../shared/store/devices/device.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";
import { parse } from "../http/parse.ts";
import {
  bookTicket,
  drawTicket,
  findTicket,
  orderTicket,
  type HeldTicket,
  type TicketServices,
} from "./tickets.ts";
import { ticketViewOf } from "./ticket-view.ts";

export type PublicTicketServices = TicketServices & {
  readonly agencies: AgencyStore;
  readonly procedures: ProcedureStore;
  readonly devices: DeviceStore;
  readonly limits: Limits;
};

/** Whoever looks further ahead than this plans a holiday, not a visit. */
const shownDays = 60;

/** `/api/sittings/public`, `/api/tickets`: when the counter is open after hours, and tickets for it, for everybody. */
export function ticketRoutes(services: PublicTicketServices): Router {
  const router = Router();
  const { sittings, agencies, procedures, devices, clock, limits } = services;

  const kioskOf = async (request: Request) => {
    const token = request.get("x-kiosk-token");
    return token === undefined ? null : devices.findByToken(token);
  };

  async function agencyOf(request: Request): Promise<string> {
    const device = await kioskOf(request);
    const asked = device?.agency ?? request.query["agency"];
    const agency = typeof asked === "string" ? await agencies.findById(asked) : await agencies.findFirst();
    if (!agency) throw new EdgeError("not-found");
    return agency._id;
  }

  async function viewOf({ sitting, number }: Pick<HeldTicket, "sitting" | "number">): Promise<TicketView> {
    const ticket = sitting.tickets.find((one) => one.number === number);
    const [agency, procedure, now] = await Promise.all([
      agencies.findById(sitting.agency),
      procedures.findByCode(ticket?.procedure ?? ""),
      clock.now(),
    ]);
    if (!agency) throw new EdgeError("not-found");
    return ticketViewOf(sitting, number, { agency, procedure, now });
  }
  const replyOf = async (held: HeldTicket): Promise<TicketReply> => ({
    ...(await viewOf(held)),
    token: held.token,
  });

  router.use(["/api/tickets", "/api/sittings"], (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  router.get("/api/sittings/public", async (request, response) => {
    const [agency, now] = await Promise.all([agencyOf(request), clock.now()]);
    const today = dateOf(now.getTime());
    const found = await sittings.findBetween(agency, today, addDays(today, shownDays));
    const items = found
      .map(toSitting)
      .map((sitting) => asOf(sitting, now))
      .filter(({ state }) => state === "planned" || state === "open")
      .map((sitting) => publicOf(sitting, now));
    response.json({ items } satisfies PublicSittings);
  });

  router.post("/api/sittings/:id/tickets", async (request, response) => {
    const wanted = parse(BookTicket, request.body, request);
    await assertKnown(procedures, wanted.procedure);
    const device = await kioskOf(request);
    await limits.booking.spend(device ? `device ${device._id}` : `address ${request.ip ?? ""}`);
    response.status(201).json(await replyOf(await bookTicket(services, request.params.id, wanted)));
  });

  // Numbers are drawn where people stand in the hall: at a screen of the office, of the same agency.
  router.post("/api/sittings/:id/draw", async (request, response) => {
    const wanted = parse(DrawTicket, request.body, request);
    const device = await kioskOf(request);
    const sitting = await sittings.findById(request.params.id);
    if (!device || device.agency !== sitting?.agency) throw new EdgeError("not-found");
    await assertKnown(procedures, wanted.procedure);
    response.status(201).json(await replyOf(await drawTicket(services, sitting._id, wanted)));
  });

  router.get("/api/tickets", async (request, response) => {
    const { document, holder } = await findTicket(services, tokenOf(request));
    const sitting = asOf(toSitting(document), await clock.now());
    response.json(await viewOf({ sitting, number: holder.number }));
  });

  router.post("/api/tickets/commands", async (request, response) => {
    const token = tokenOf(request);
    const order = parse(TicketOrder, request.body, request);
    if (order.type === "arrive") {
      const [device, { document }] = await Promise.all([kioskOf(request), findTicket(services, token)]);
      // Only who is there has arrived.
      if (device?.agency !== document.agency) throw new EdgeError("forbidden");
    }
    response.json(await replyOf(await orderTicket(services, token, order)));
  });

  return router;
}

/** @throws EdgeError `no-match` */
function tokenOf(request: Request): string {
  const [scheme, token] = (request.get("authorization") ?? "").split(" ");
  const read = ticketToken.safeParse(token);
  if (scheme?.toLowerCase() !== "bearer" || !read.success) throw new EdgeError("no-match");
  return read.data;
}

async function assertKnown(procedures: ProcedureStore, code: string): Promise<void> {
  if (!(await procedures.findByCode(code))) throw new EdgeError("not-found");
}

function publicOf(sitting: Sitting, now: Date): PublicSittings["items"][number] {
  const { id, date, start, end, state, procedures } = sitting;
  return {
    id,
    date,
    start,
    end,
    state,
    procedures: procedures && [...procedures],
    slots: slotStarts(sitting)
      .filter((slot) => instantIn(sitting, slot) > now)
      .map((slot) => ({ start: slot, free: freeIn(sitting, slot) })),
    drawing: now >= earliestOf(sitting) && earliestFree(sitting, now) !== null,
  };
}
