import { z } from "zod";
import { ticketDigits, ticketStates } from "../domain/after-hours/index.ts";
import { day, instantOut, line, phone, words } from "./common.ts";

const language = z.enum(["vi", "en"]).default("vi");
const procedureCode = z.string().min(1).max(60);
const caseId = z.string().min(1).max(100).optional();
const slot = z.number().int().min(0).max(1_440);

/** `POST /api/sittings/{id}/tickets`: a place for somebody who books it from home or at a kiosk. */
export const BookTicket = z
  .strictObject({ slot, procedure: procedureCode, caseId, name: line(120), phone, language })
  .meta({ id: "BookTicket" });
export type BookTicket = z.infer<typeof BookTicket>;

/** `POST /api/sittings/{id}/draw`: a number for somebody who stands in the hall, at a registered kiosk. */
export const DrawTicket = z
  .strictObject({ procedure: procedureCode, caseId, language })
  .meta({ id: "DrawTicket" });
export type DrawTicket = z.infer<typeof DrawTicket>;

/** The secret of a ticket: what its QR code says. */
export const ticketToken = z.string().regex(new RegExp(`^\\d{${ticketDigits}}$`));

/** A ticket as its holder sees it. */
export const TicketView = z
  .object({
    sitting: z.string(),
    number: z.number().int(),
    state: z.enum(ticketStates),
    date: day,
    /** Minutes of the day. */
    slot: z.number().int(),
    startsAt: instantOut,
    office: words,
    address: z.string(),
    procedure: z.object({ code: z.string(), name: words }),
    /** What to bring. */
    papers: z.array(
      z.object({ name: words, originals: z.number(), certified: z.number(), copies: z.number() }),
    ),
    /** How many are called before; null where that is not known. */
    ahead: z.number().int().nullable(),
    counter: z.string().nullable(),
    /** Whether it can be handed in at the kiosk now. */
    canArrive: z.boolean(),
    /** Whether it can still be given back or moved. */
    movable: z.boolean(),
    /** Its secret as a QR code: rows of modules, 1 is dark. */
    qr: z.array(z.string().regex(/^[01]+$/)),
  })
  .meta({ id: "TicketView" });
export type TicketView = z.infer<typeof TicketView>;

/** The reply to who has just got a ticket: with its secret, which is told once. */
export const TicketReply = TicketView.extend({ token: z.string() }).meta({ id: "TicketReply" });
export type TicketReply = z.infer<typeof TicketReply>;

/** `POST /api/tickets/commands` with `Authorization: Bearer <secret of the ticket>`. */
export const TicketOrder = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("move"), sitting: z.string().max(80), slot }),
    z.strictObject({ type: z.literal("cancel") }),
    /** At a registered kiosk. */
    z.strictObject({ type: z.literal("arrive") }),
  ])
  .meta({ id: "TicketOrder" });
export type TicketOrder = z.infer<typeof TicketOrder>;

/** `GET /api/sittings/{id}/tickets/{number}`: what a booking fills into an intake; noted as read. */
export const TicketHolderView = z
  .object({
    procedure: z.string(),
    caseId: z.string().nullable(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .meta({ id: "TicketHolderView" });
export type TicketHolderView = z.infer<typeof TicketHolderView>;
