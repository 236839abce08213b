import { io } from "socket.io-client";
import { DeskChanged } from "../../../shared/contracts/dossiers.ts";

export type DeskLine = { readonly close: () => void };

const knockAgainMs = 3_000;

/** Opens the desk's live line. It reconnects by itself, and knocks again where the server refused it. */
export function openDeskLine(on: {
  readonly connected: () => void;
  readonly lost: () => void;
  /** The server refused the line: the session may have ended. */
  readonly refused: () => void;
  readonly changed: (change: DeskChanged) => void;
  /** Something changed in a sitting after hours. */
  readonly sittingChanged: () => void;
  /** Something changed with a packet on its way home. */
  readonly deliveryChanged: () => void;
  /** A kiosk calls for somebody, or does so no longer. */
  readonly helpChanged: () => void;
  /** The server lost its own source for a moment: anything may have changed. */
  readonly refetch: () => void;
}): DeskLine {
  const socket = io("/desk", { transports: ["websocket", "polling"] });
  let knock: ReturnType<typeof setTimeout> | undefined;
  const knockAgain = () => {
    clearTimeout(knock);
    knock = setTimeout(() => socket.connect(), knockAgainMs);
  };
  socket.on("connect", on.connected);
  socket.on("disconnect", (reason) => {
    on.lost();
    if (reason === "io server disconnect") {
      on.refused();
      knockAgain();
    }
  });
  socket.on("connect_error", () => {
    on.lost();
    if (socket.active) return;
    on.refused();
    knockAgain();
  });
  socket.on("desk:changed", (change: unknown) => {
    const parsed = DeskChanged.safeParse(change);
    if (parsed.success) on.changed(parsed.data);
  });
  socket.on("sitting:changed", on.sittingChanged);
  socket.on("delivery:changed", on.deliveryChanged);
  socket.on("help:changed", on.helpChanged);
  socket.on("desk:refetch", on.refetch);
  return {
    close() {
      clearTimeout(knock);
      socket.disconnect();
    },
  };
}
