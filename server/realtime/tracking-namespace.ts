import type { Server } from "socket.io";
import {
  Subscribe,
  type SubscribeReply,
  type TrackingChanged,
  type TrackingServerEvents,
} from "../../shared/contracts/tracking.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { TicketOffice } from "../tracking/index.ts";

const refused: SubscribeReply = { ok: false, code: "ticket-expired" };

/** `/tracking`: public screens. A socket hears of the one dossier its ticket is for, and nothing personal. */
export function openTracking(
  io: Server,
  services: { readonly tickets: TicketOffice; readonly dossiers: DossierStore },
) {
  const namespace = io.of("/tracking");
  const roomOf = (ref: string) => `dossier:${ref}`;

  /** Joins before it reads the version: a change in between is told, not missed. */
  async function subscribe(join: (room: string) => unknown, request: unknown): Promise<SubscribeReply> {
    const parsed = Subscribe.safeParse(request);
    if (!parsed.success) return refused;
    const { ref, generation } = await services.tickets.read(parsed.data.ticket);
    await join(roomOf(ref));
    const head = await services.dossiers.findHead(ref);
    return head?.generation === generation ? { ok: true, ref, version: head.version } : refused;
  }

  namespace.on("connection", (socket) => {
    socket.on("subscribe", (request: unknown, reply: unknown) => {
      void subscribe((room) => socket.join(room), request)
        .catch(() => refused)
        .then((answer) => {
          if (typeof reply === "function") reply(answer);
        });
    });
  });

  const emit = <E extends keyof TrackingServerEvents>(
    to: { emit: (event: string, ...args: unknown[]) => unknown },
    event: E,
    ...args: Parameters<TrackingServerEvents[E]>
  ) => to.emit(event, ...args);

  return {
    tell: (change: TrackingChanged): void => {
      const room = roomOf(change.ref);
      // Most changes have nobody watching: they cost a look into a map.
      if (namespace.adapter.rooms.has(room)) emit(namespace.to(room), "tracking:changed", change);
    },
    refetch: (): void => {
      emit(namespace, "tracking:refetch");
    },
  };
}
