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

/** Holds what one layer of a line listens for, as an ordinary object: those of a layer are all alike, and share what can be shared. */
const holder = () =>
  class {
    static {
      // As in the table it replaces, nothing is inherited: an event may be called "constructor".
      Object.setPrototypeOf(this.prototype, null);
    }
  };
const holders = {
  screen: holder(),
  engine: holder(),
  transport: holder(),
  webSocket: holder(),
  connection: holder(),
};

/**
 * Packs what the layers of a line listen for, once it stands. An emitter keeps its listeners in a hash table with room for those that came and
 * went while the line was built; five of them are a sixth of what a waiting screen weighs (docs/adr/0022). Adding and removing go on working.
 */
export function packListeners(screen: Screen): void {
  const { transport } = screen.conn;
  const webSocket = held(transport, "socket");
  pack(screen, holders.screen);
  pack(screen.conn, holders.engine);
  pack(transport, holders.transport);
  pack(webSocket, holders.webSocket);
  pack(held(webSocket, "_socket"), holders.connection);
}

function pack(emitter: unknown, Holder: ReturnType<typeof holder>): void {
  const listeners = held(emitter, "_events");
  if (typeof listeners === "object")
    Object.assign(emitter ?? {}, { _events: Object.assign(new Holder(), listeners) });
}

/** What an object of a library keeps under a name that its types do not tell; nothing where the next version has none. */
const held = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
