import type { io as openSocket } from "socket.io-client";
import { deviceAuth } from "./device-token.ts";

export type DeviceLine = { readonly close: () => void };

const knockAgainMs = 5_000;

/**
 * The line of a registered screen to its office. Whatever happens on it, the screen looks again: that something it shows has changed, that
 * something may have been missed while it was away, that it is not let in any more. `onStanding` hears whether the line stands.
 */
export function openDeviceLine(
  lookAgain: () => void,
  onStanding: (stands: boolean) => void = () => undefined,
): DeviceLine {
  let line: DeviceLine | null = null;
  let closed = false;
  void import("socket.io-client").then(({ io }) => {
    if (!closed) line = connect(io, lookAgain, onStanding);
  });
  return {
    close: () => {
      closed = true;
      line?.close();
    },
  };
}

function connect(
  io: typeof openSocket,
  lookAgain: () => void,
  onStanding: (stands: boolean) => void,
): DeviceLine {
  const socket = io("/device", {
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    // The token goes beside the handshake: an address would be logged.
    auth: deviceAuth(),
  });
  let knock: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const knockAgain = () => {
    clearTimeout(knock);
    if (!closed) knock = setTimeout(() => socket.connect(), knockAgainMs);
  };
  socket.on("connect", () => {
    onStanding(true);
    lookAgain();
  });
  socket.on("help:changed", lookAgain);
  socket.on("screen:changed", lookAgain);
  // The library comes back by itself, but not where the server has ended it or refused it.
  socket.on("disconnect", (reason) => {
    if (closed) return;
    onStanding(false);
    if (reason !== "io server disconnect") return;
    lookAgain();
    knockAgain();
  });
  socket.on("connect_error", () => {
    if (closed) return;
    onStanding(false);
    if (socket.active) return;
    lookAgain();
    knockAgain();
  });
  return {
    close() {
      closed = true;
      clearTimeout(knock);
      socket.disconnect();
    },
  };
}
