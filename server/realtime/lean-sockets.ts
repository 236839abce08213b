import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Server, Socket as Screen } from "socket.io";
import { Adapter } from "socket.io-adapter";
import { WebSocketServer } from "ws";

/** What is kept of the request of somebody who has not said who they are: the same nothing for all. */
const nobody = new IncomingMessage(new Socket());

/**
 * The WebSocket server of `io`. engine.io waits on the connection for the end of a reply that is never written, and by that
 * keeps the whole request as long as the connection stands: a fifth of what a waiting screen weighs (docs/adr/0022).
 */
export class LeanWebSocketServer extends WebSocketServer {
  override handleUpgrade(...upgrade: Parameters<WebSocketServer["handleUpgrade"]>): void {
    const [, connection] = upgrade;
    connection.removeAllListeners("close");
    super.handleUpgrade(...upgrade);
  }
}

/** Keeps no request of a public screen: only that of a desk has a cookie, and with it the session it is asked for. */
export function keepNoRequests(io: Server): void {
  io.engine.on("connection", (connection: { request: IncomingMessage }) => {
    if (connection.request.headers.cookie === undefined) connection.request = nobody;
  });
}

/** Rooms, without the one of its own name that every socket is put into: nobody here speaks to a single socket by a room. */
export class LeanAdapter extends Adapter {
  override addAll(id: string, rooms: Set<string>): ReturnType<Adapter["addAll"]> {
    return super.addAll(id, new Set([...rooms].filter((room) => room !== id)));
  }
}

const nothingSaid = Object.freeze({});

/** What a public screen said when it came has been read: its address and headers are kept no longer. */
export function forgetHandshake(screen: Screen): void {
  Object.assign(screen, { handshake: nothingSaid });
}
