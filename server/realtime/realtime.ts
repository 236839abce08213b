import { Server } from "socket.io";
import type { Server as HttpServer } from "node:http";
import type { RequestHandler } from "express";
import { statusNumbers } from "../../shared/domain/dossiers/index.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { ScreenPulse } from "../../shared/store/outbox/pulse.ts";
import type { Beat } from "../../shared/store/outbox/follow-changes.ts";
import type { TicketOffice } from "../tracking/index.ts";
import { openDesk } from "./desk-namespace.ts";
import { isOwnOrigin } from "./own-origin.ts";
import { openTracking } from "./tracking-namespace.ts";

export type Realtime = {
  /** Ends the sockets of a session that is over. */
  readonly disconnect: (sessionId: string) => void;
  /** Passes a change of a dossier, a sitting or a packet on to the screens that may know it. */
  readonly tell: (beat: Beat<ScreenPulse>) => void;
  /** Something may have been missed: every screen looks again. */
  readonly refetch: () => void;
  readonly close: () => Promise<void>;
  /** Sockets connected to this server now. */
  readonly connected: () => number;
};

/**
 * Pushes every change of a dossier to the screens that may know it. Each server follows the change stream for its
 * own sockets, so nothing has to cross between servers.
 */
export function createRealtime(
  http: HttpServer,
  services: {
    readonly tickets: TicketOffice;
    readonly dossiers: DossierStore;
    readonly session: RequestHandler;
    readonly publicUrl: string | null;
  },
): Realtime {
  const io = new Server(http, {
    // A compressor for each socket would cost 256 KB of memory to save a few bytes.
    perMessageDeflate: false,
    serveClient: false,
    // A handshake with a valid cookie is taken from any page in the world unless its origin is looked at.
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request.headers, services.publicUrl)),
  });
  io.engine.use(services.session);
  const tracking = openTracking(io, services);
  const desk = openDesk(io);

  return {
    disconnect: (sessionId) => io.of("/desk").in(`session:${sessionId}`).disconnectSockets(true),
    tell: ({ id, pulse }) => {
      if (pulse.of !== "dossiers") {
        const { of, version, agency, also } = pulse;
        const tell = of === "sittings" ? desk.tellSitting : desk.tellDelivery;
        for (const told of also === undefined ? [agency] : [agency, also])
          tell({ id, version, agency: told });
        return;
      }
      const { version, status, agency, visiting, homeReturn, generation } = pulse;
      tracking.tell({ ref: id, version, status, statusNo: statusNumbers[status], homeReturn }, generation);
      desk.tell({ ref: id, version, status, agency }, visiting ?? null);
    },
    refetch: () => {
      tracking.refetch();
      desk.refetch();
    },
    connected: () => io.engine.clientsCount,
    close: () => io.close(),
  };
}
