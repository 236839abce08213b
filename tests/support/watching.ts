import { afterEach } from "@jest/globals";
import { io, type Socket } from "socket.io-client";
import { DeliveryChanged } from "../../shared/contracts/dispatch.ts";
import { DeskChanged } from "../../shared/contracts/dossiers.ts";
import { HelpChanged } from "../../shared/contracts/help-calls.ts";
import { TrackingChanged, type SubscribeReply } from "../../shared/contracts/tracking.ts";

const open = new Set<Socket>();

// A screen watches for one test.
afterEach(() => {
  for (const socket of open) socket.disconnect();
  open.clear();
});

/** A socket of a screen that is not a browser's: it sends what headers it likes. */
export function socketTo(
  url: string,
  headers: Record<string, string> = {},
  transport = "websocket",
  auth: Record<string, unknown> = {},
): Socket {
  const socket = io(url, {
    transports: [transport],
    auth,
    extraHeaders: headers,
    forceNew: true,
    reconnection: false,
  });
  open.add(socket);
  return socket;
}

/** Waits until the socket is connected. @throws Error what the server said instead */
export function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve());
    socket.once("connect_error", reject);
  });
}

/** A public screen. What it is told is noted in the order it comes. */
export async function aScreen(baseUrl: string) {
  const socket = socketTo(`${baseUrl}/tracking`);
  const changes: TrackingChanged[] = [];
  const seen = { refetches: 0, ended: false };
  socket.on("tracking:changed", (change: unknown) => changes.push(TrackingChanged.parse(change)));
  socket.on("tracking:refetch", () => (seen.refetches += 1));
  socket.on("disconnect", () => (seen.ended = true));
  await connected(socket);
  return {
    socket,
    changes,
    seen,
    versions: () => changes.map(({ version }) => version),
    subscribe: (request: unknown): Promise<SubscribeReply> =>
      socket.timeout(5_000).emitWithAck("subscribe", request),
  };
}

/** A registered screen by its own line, or on `/tracking`. It notes how often it is told to look again, and when it is cut off. */
export async function aDevice(baseUrl: string, token: string, space: "device" | "tracking" = "device") {
  const socket = socketTo(`${baseUrl}/${space}`, {}, "websocket", { device: token });
  const seen = { changes: 0, ended: false };
  socket.on("help:changed", () => (seen.changes += 1));
  socket.on("screen:changed", () => (seen.changes += 1));
  socket.on("disconnect", () => (seen.ended = true));
  await connected(socket);
  return { socket, seen };
}

/** A desk: it hears of its own office as long as its session lasts. */
export async function aDesk(baseUrl: string, cookie: string) {
  const socket = socketTo(`${baseUrl}/desk`, { cookie });
  const changes: DeskChanged[] = [];
  const packets: DeliveryChanged[] = [];
  const calls: HelpChanged[] = [];
  const seen = { ended: false };
  socket.on("help:changed", (change: unknown) => calls.push(HelpChanged.parse(change)));
  socket.on("delivery:changed", (change: unknown) => packets.push(DeliveryChanged.parse(change)));
  socket.on("desk:changed", (change: unknown) => changes.push(DeskChanged.parse(change)));
  socket.on("disconnect", () => (seen.ended = true));
  await connected(socket);
  return {
    socket,
    changes,
    packets,
    calls,
    seen,
    of: (ref: string) => changes.filter((change) => change.ref === ref),
  };
}
