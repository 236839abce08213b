import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Server } from "socket.io";
import { WebSocketServer } from "ws";

/** What is kept of the handshake of somebody who has not said who they are: the same nothing for all. */
const nobody = new IncomingMessage(new Socket());

/**
 * The WebSocket server of `io`. engine.io waits on the connection for the end of a reply that is never written, and by that
 * keeps the whole handshake as long as the connection stands: a fifth of what a waiting screen weighs (docs/adr/0022).
 */
export class LeanWebSocketServer extends WebSocketServer {
  override handleUpgrade(...upgrade: Parameters<WebSocketServer["handleUpgrade"]>): void {
    const [, connection] = upgrade;
    connection.removeAllListeners("close");
    super.handleUpgrade(...upgrade);
  }
}

/** Keeps no handshake of a public screen: only that of a desk has a cookie, and with it the session it is asked for. */
export function keepNoHandshakes(io: Server): void {
  io.engine.on("connection", (connection: { request: IncomingMessage }) => {
    if (connection.request.headers.cookie === undefined) connection.request = nobody;
  });
}
