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

/** The objects of a line, from the screen's own down to the connection. */
const layers = ["screen", "engine", "transport", "webSocket", "connection"] as const;

/** Holds what one layer listens for, as an ordinary object: those of a layer are all alike, and share what can be shared. */
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
} satisfies Record<(typeof layers)[number], unknown>;

/**
 * Packs what the layers of a line listen for, once it stands. An emitter keeps its listeners in a hash table with room for those that came and
 * went while the line was built; five of them are a sixth of what a waiting screen weighs (docs/adr/0022). Adding and removing go on working.
 */
export function packListeners(screen: Screen): void {
  const engine = screen.conn;
  const { transport } = engine;
  const webSocket = held(transport, "socket");
  const line = { screen, engine, transport, webSocket, connection: held(webSocket, "_socket") };
  for (const layer of layers) {
    const listeners = held(line[layer], "_events");
    if (typeof listeners !== "object") continue;
    Object.assign(line[layer] ?? {}, { _events: Object.assign(new holders[layer](), listeners) });
  }
}

/** What an object of a library keeps under a name that its types do not tell; nothing where the next version has none. */
const held = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
