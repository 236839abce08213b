import { ViewHandOver, ViewHandOverState, ViewTakenOver } from "../../shared/contracts/view-hand-over.ts";
import { request } from "./request.ts";

const bearer = (ticket: string) => ({ authorization: `Bearer ${ticket}` });

/** Offers the view of this ticket to a phone. @throws Refused, Unreachable */
export const offerView = (ticket: string, signal: AbortSignal): Promise<ViewHandOver> =>
  request("/api/tracking/hand-over", ViewHandOver, { method: "POST", headers: bearer(ticket), signal });

/** Whether a phone has taken it. @throws Refused, Unreachable */
export const askAfterView = (id: string, ticket: string, signal: AbortSignal): Promise<ViewHandOverState> =>
  request(`/api/tracking/hand-over/${encodeURIComponent(id)}`, ViewHandOverState, {
    headers: bearer(ticket),
    signal,
  });

/** Takes a view over; the same `key` may ask again. @throws Refused, Unreachable */
export const takeViewOver = (token: string, key: string, signal: AbortSignal): Promise<ViewTakenOver> =>
  request("/api/tracking/take-over", ViewTakenOver, { method: "POST", body: { token, key }, signal });
