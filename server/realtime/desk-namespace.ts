import type { IncomingMessage } from "node:http";
import type { SessionData } from "express-session";
import type { Server } from "socket.io";
import { mayIn } from "../../shared/domain/accounts/index.ts";
import type { DeskChanged } from "../../shared/contracts/dossiers.ts";
import type { DeliveryChanged } from "../../shared/contracts/dispatch.ts";
import type { HelpChanged } from "../../shared/contracts/help-calls.ts";
import type { SittingChanged } from "../../shared/contracts/sittings.ts";

/** What the session middleware leaves on the handshake's request. */
type WithSession = IncomingMessage & { session?: Partial<SessionData>; sessionID?: string };

/** `/desk`: signed-in people hear that something changed in their own agency, and refetch what they show. */
export function openDesk(io: Server) {
  const namespace = io.of("/desk");

  namespace.use((socket, next) => {
    const { session }: WithSession = socket.request;
    next(session?.person ? undefined : new Error("not-signed-in"));
  });
  namespace.on("connection", (socket) => {
    const { session, sessionID }: WithSession = socket.request;
    if (!session?.person) return;
    const { agency, role } = session.person;
    const answers = mayIn(role, "answerCalls") ? [`calls:${agency}`] : [];
    void socket.join([`agency:${agency}`, `session:${sessionID ?? ""}`, ...answers]);
  });

  return {
    /** `visiting`: the other agency that works on it. */
    tell: (change: DeskChanged, visiting: string | null): void => {
      const rooms = [change.agency, ...(visiting === null ? [] : [visiting])].map((one) => `agency:${one}`);
      const listening = rooms.filter((room) => namespace.adapter.rooms.has(room));
      if (listening.length > 0) namespace.to(listening).emit("desk:changed", change);
    },
    tellSitting: (change: SittingChanged): void => {
      namespace.to(`agency:${change.agency}`).emit("sitting:changed", change);
    },
    tellDelivery: (change: DeliveryChanged): void => {
      namespace.to(`agency:${change.agency}`).emit("delivery:changed", change);
    },
    /** A device calls for somebody, or does so no longer: those who may go hear of it. */
    tellHelp: (agency: string, change: HelpChanged): void => {
      namespace.to(`calls:${agency}`).emit("help:changed", change);
    },
    refetch: (): void => {
      namespace.emit("desk:refetch");
    },
  };
}
