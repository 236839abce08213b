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
import { asOf } from "../../shared/domain/after-hours/index.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { deviceOf } from "../http/device.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Limits } from "../http/limits.ts";
import { parse } from "../http/parse.ts";
import { counted } from "./counted.ts";
import { bookingPage, publicSittings } from "./public-sittings.ts";
import {
  bookTicket,
  drawTicket,
  findTicket,
  orderTicket,
  phoneKeyOf,
  type HeldTicket,
  type TicketServices,
} from "./tickets.ts";
import { ticketViewOf } from "./ticket-view.ts";

export type PublicTicketServices = TicketServices & {
  readonly agencies: AgencyStore;
  readonly procedures: ProcedureStore;
  readonly limits: Limits;
  readonly publicUrl: string | null;
};

/** `/api/sittings/public`, `/api/tickets`: when the counter is open after hours, and tickets for it, for everybody. */
export function ticketRoutes(services: PublicTicketServices): Router {
  const router = Router();
  const { sittings, agencies, procedures, clock, limits, vault } = services;
  const booking = bookingPage(services.publicUrl);

  async function agencyOf(request: Request): Promise<string> {
    const device = deviceOf(request);
    const asked = device?.agency ?? request.query["agency"];
    const agency = typeof asked === "string" ? await agencies.findById(asked) : await agencies.findFirst();
    if (!agency) throw new EdgeError("not-found");
    return agency._id;
  }

  async function viewOf({ sitting, number, token }: HeldTicket): Promise<TicketView> {
    const ticket = sitting.tickets.find((one) => one.number === number);
    const [agency, procedure, now] = await Promise.all([
      agencies.findById(sitting.agency),
      procedures.findByCode(ticket?.procedure ?? ""),
      clock.now(),
    ]);
    if (!agency) throw new EdgeError("not-found");
    return ticketViewOf(sitting, number, { agency, procedure, now, token });
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
    const shown = await publicSittings(services, { agency, now });
    response.json({ ...shown, booking } satisfies PublicSittings);
  });

  router.post("/api/sittings/:id/tickets", async (request, response) => {
    const wanted = parse(BookTicket, request.body, request);
    await assertKnown(procedures, wanted.procedure);
    const device = deviceOf(request);
    const from = device ? `device ${device._id}` : `address ${request.ip ?? ""}`;
    const held = await counted(
      [
        [limits.booking, from],
        [limits.bookingPhone, phoneKeyOf(vault, wanted.phone)],
      ],
      () => bookTicket(services, request.params.id, wanted),
    );
    response.status(201).json(await replyOf(held));
  });

  // Numbers are drawn where people stand in the hall: at a screen of the office, of the same agency.
  router.post("/api/sittings/:id/draw", async (request, response) => {
    const wanted = parse(DrawTicket, request.body, request);
    const device = deviceOf(request);
    const sitting = await sittings.findById(request.params.id);
    if (!device || device.agency !== sitting?.agency) throw new EdgeError("not-found");
    await assertKnown(procedures, wanted.procedure);
    response.status(201).json(await replyOf(await drawTicket(services, sitting._id, wanted)));
  });

  router.get("/api/tickets", async (request, response) => {
    const token = tokenOf(request);
    const { document, holder } = await findTicket(services, token);
    const sitting = asOf(toSitting(document), await clock.now());
    response.json(await viewOf({ sitting, number: holder.number, token }));
  });

  router.post("/api/tickets/commands", async (request, response) => {
    const token = tokenOf(request);
    const order = parse(TicketOrder, request.body, request);
    const device = deviceOf(request);
    const { document, holder } = await findTicket(services, token);
    // Only who is there has arrived.
    if (order.type === "arrive" && device?.agency !== document.agency) throw new EdgeError("forbidden");
    // A moved place is told by message, as a booked one is.
    const isTold = order.type === "move" && holder.phoneKey !== null;
    const held = await counted(isTold ? [[limits.bookingPhone, holder.phoneKey]] : [], () =>
      orderTicket(services, token, order),
    );
    response.json(await replyOf(held));
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
