import type { Logger } from "pino";
import type { Server, Socket } from "socket.io";
import {
  Subscribe,
  type SubscribeReply,
  type TrackingChanged,
  type TrackingServerEvents,
} from "../../shared/contracts/tracking.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { TicketOffice } from "../tracking/index.ts";
import { forgetHandshake, packListeners } from "./lean-sockets.ts";

const expired: SubscribeReply = { ok: false, code: "ticket-expired" };
const unavailable: SubscribeReply = { ok: false, code: "unavailable" };

/** `/tracking`: public screens. A socket hears of the dossiers it has tickets for, and nothing personal. */
export function openTracking(
  io: Server,
  services: { readonly tickets: TicketOffice; readonly dossiers: DossierStore; readonly log: Logger },
) {
  const namespace = io.of("/tracking");
  // A receipt that is issued anew has a room of its own: who holds the old one is in another.
  const roomOf = (ref: string, generation: number) => `dossier:${ref}:${generation}`;

  /** Joins before it reads the version: a change in between is told, not missed. */
  async function subscribe(socket: Socket, request: unknown): Promise<SubscribeReply> {
    const parsed = Subscribe.safeParse(request);
    if (!parsed.success) return expired;
    const { ref, generation } = await services.tickets.read(parsed.data.ticket);
    await socket.join(roomOf(ref, generation));
    const head = await services.dossiers.findHead(ref);
    return head?.generation === generation ? { ok: true, ref, version: head.version } : expired;
  }

  function refusal(error: unknown): SubscribeReply {
    if (error instanceof EdgeError) return expired;
    services.log.warn({ err: error }, "a screen cannot follow its dossier");
    return unavailable;
  }

  namespace.on("connection", (socket) => {
    forgetHandshake(socket);
    socket.on("subscribe", (request: unknown, reply: unknown) => {
      void subscribe(socket, request)
        .catch(refusal)
        .then((answer) => {
          if (typeof reply === "function") reply(answer);
        });
    });
    packListeners(socket);
  });

  const emit = <E extends keyof TrackingServerEvents>(
    to: { emit: (event: string, ...args: unknown[]) => unknown },
    event: E,
    ...args: Parameters<TrackingServerEvents[E]>
  ) => to.emit(event, ...args);

  return {
    tell: (change: TrackingChanged, generation: number): void => {
      const room = roomOf(change.ref, generation);
      const before = roomOf(change.ref, generation - 1);
      // Most changes have nobody watching: they cost a look into a map.
      if (namespace.adapter.rooms.has(room)) emit(namespace.to(room), "tracking:changed", change);
      // Looking again, they find that their ticket is void.
      if (namespace.adapter.rooms.has(before)) emit(namespace.to(before), "tracking:refetch");
    },
    refetch: (): void => {
      emit(namespace, "tracking:refetch");
    },
  };
}
