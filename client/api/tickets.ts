import type { z } from "zod";
import {
  TicketReply,
  TicketView,
  type BookTicket,
  type DrawTicket,
  type TicketOrder,
} from "../../shared/contracts/tickets.ts";
import { deviceHeaders } from "./device-token.ts";
import { request } from "./request.ts";

/** The secret goes into a header: an address would be logged. */
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Books a place. @throws Refused, Unreachable */
export const bookTicket = (sitting: string, wanted: z.input<typeof BookTicket>): Promise<TicketReply> =>
  request(`/api/sittings/${encodeURIComponent(sitting)}/tickets`, TicketReply, {
    method: "POST",
    body: wanted,
    headers: deviceHeaders(),
  });

/** Draws a number, at a registered kiosk. @throws Refused, Unreachable */
export const drawTicket = (sitting: string, wanted: z.input<typeof DrawTicket>): Promise<TicketReply> =>
  request(`/api/sittings/${encodeURIComponent(sitting)}/draw`, TicketReply, {
    method: "POST",
    body: wanted,
    headers: deviceHeaders(),
  });

/** A ticket by its secret. @throws Refused, Unreachable */
export const findTicket = (token: string, signal?: AbortSignal): Promise<TicketView> =>
  request("/api/tickets", TicketView, { headers: bearer(token), ...(signal && { signal }) });

/** Moves a place, gives it back, or hands it in at a kiosk. @throws Refused, Unreachable */
export const orderTicket = (token: string, order: TicketOrder): Promise<TicketReply> =>
  request("/api/tickets/commands", TicketReply, {
    method: "POST",
    body: order,
    headers: { ...bearer(token), ...deviceHeaders() },
  });
