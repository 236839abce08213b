import type { Logger } from "pino";
import { Server } from "socket.io";
import type { Server as HttpServer } from "node:http";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { statusNumbers, type Status } from "../../shared/domain/dossiers/index.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { DeviceStore } from "../../shared/store/devices/device.store.ts";
import type { ScreenPulse } from "../../shared/store/outbox/pulse.ts";
import type { Beat } from "../../shared/store/outbox/follow-changes.ts";
import type { TicketOffice } from "../tracking/index.ts";
import { openDesk } from "./desk-namespace.ts";
import { openDevices } from "./device-namespace.ts";
import { keepNoRequests, LeanAdapter, LeanWebSocketServer } from "./lean-sockets.ts";
import { isOwnOrigin } from "./own-origin.ts";
import { openTracking } from "./tracking-namespace.ts";

export type Realtime = {
  /** Ends the sockets of a session that is over. */
  readonly disconnect: (sessionId: string) => void;
  /** Passes a change of a dossier, a sitting, a packet, a device or a call on to the screens that may know it. */
  readonly tell: (beat: Beat<ScreenPulse>) => void;
  /** Something may have been missed: every screen looks again. */
  readonly refetch: () => void;
  readonly close: () => Promise<void>;
  /** Sockets connected to this server now. */
  readonly connected: () => number;
};

/** A result that waits at the counter, or does so no longer. */
const readOnBoards: ReadonlySet<Status> = new Set(["processed", "returned", "withdrawn"]);

/**
 * Pushes every change of a dossier to the screens that may know it. Each server follows the change stream for its
 * own sockets, so nothing has to cross between servers.
 */
export function createRealtime(
  http: HttpServer,
  services: {
    readonly tickets: TicketOffice;
    readonly dossiers: DossierStore;
    readonly devices: DeviceStore;
    readonly session: RequestHandler;
    readonly publicUrl: string | null;
    readonly log: Logger;
  },
): Realtime {
  const io = new Server(http, {
    // A compressor for each socket would cost 256 KB of memory to save a few bytes.
    perMessageDeflate: false,
    serveClient: false,
    wsEngine: LeanWebSocketServer,
    adapter: LeanAdapter,
    // A handshake with a valid cookie is taken from any page in the world unless its origin is looked at.
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request.headers, services.publicUrl)),
  });
  // A public screen has no cookie, and what the middleware leaves behind would be a third of what its socket weighs.
  io.engine.use((request: Request, response: Response, next: NextFunction) => {
    if (request.headers.cookie === undefined) next();
    else services.session(request, response, next);
  });
  keepNoRequests(io);
  const tracking = openTracking(io, services);
  const desk = openDesk(io);
  const devices = openDevices(io, services);

  function tell({ id, pulse }: Beat<ScreenPulse>): void {
    switch (pulse.of) {
      case "devices":
        devices.changed(id, pulse);
        break;
      case "helpCalls": {
        const { agency, device, name, calledAt, state } = pulse;
        desk.tellHelp(agency, { id, device: name, calledAt, state });
        devices.tellHelp(device);
        break;
      }
      case "dossiers": {
        const { version, status, agency, visiting, homeReturn, generation } = pulse;
        tracking.tell({ ref: id, version, status, statusNo: statusNumbers[status], homeReturn }, generation);
        desk.tell({ ref: id, version, status, agency }, visiting ?? null);
        if (readOnBoards.has(status)) devices.tellBoards(agency);
        break;
      }
      default: {
        const { of, version, agency, also } = pulse;
        const tellDesks = of === "sittings" ? desk.tellSitting : desk.tellDelivery;
        for (const told of also === undefined ? [agency] : [agency, also]) {
          tellDesks({ id, version, agency: told });
        }
        if (of === "sittings") devices.tellBoards(agency);
      }
    }
  }

  return {
    disconnect: (sessionId) => io.of("/desk").in(`session:${sessionId}`).disconnectSockets(true),
    tell,
    refetch: () => {
      tracking.refetch();
      desk.refetch();
      devices.refetch().catch((error: unknown) => services.log.warn({ err: error }, "sockets of devices"));
    },
    connected: () => io.engine.clientsCount,
    close: async () => {
      await devices.close();
      await io.close();
    },
  };
}
