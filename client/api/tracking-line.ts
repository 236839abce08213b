import type { Socket } from "socket.io-client";
import {
  TrackingChanged,
  type SubscribeReply,
  type TrackingClientEvents,
  type TrackingServerEvents,
} from "../../shared/contracts/tracking.ts";

import { deviceAuth } from "./device-token.ts";

type TrackingSocket = Socket<TrackingServerEvents, TrackingClientEvents>;

type Listener = {
  /** The socket follows the dossier again; `version` is the newest the server knows. */
  readonly onFollowing: (version: number) => void;
  readonly onChanged: (change: TrackingChanged) => void;
  /** Something may have been missed: fetch the snapshot. */
  readonly onRefetch: () => void;
  readonly onTicketExpired: () => void;
  readonly onLost: () => void;
};

export type TrackingLine = {
  /** What is shown changes by itself. */
  readonly following: () => boolean;
  /** Asks to follow the dossier of this ticket, unless it is followed already, and after every reconnection. */
  readonly follow: (ticket: string) => void;
  readonly close: () => void;
};

const ackWithinMs = 5_000;
/** With chance in it: a server that goes down gently lets all of its screens go in one moment. */
const comeBackWithinMs = 3_000;

/** The socket to `/tracking`. It reconnects by itself, and falls back to polling where WebSocket is barred. */
export async function openTrackingLine(listener: Listener): Promise<TrackingLine> {
  const { io } = await import("socket.io-client");
  const socket: TrackingSocket = io("/tracking", {
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelayMax: 5_000,
    auth: deviceAuth(),
  });
  let ticket: string | null = null;
  let closed = false;
  let following = false;
  /** Only the answer to the last question counts. */
  let question = 0;

  const withChance = (act: () => void) => setTimeout(act, 500 + Math.random() * comeBackWithinMs);
  const comeBack = () => withChance(() => !closed && socket.connect());
  const lose = () => {
    question += 1;
    following = false;
    listener.onLost();
  };

  /** The line is there, and an office that is only slow must not be left unheard until the next reconnection. */
  function askAgain() {
    lose();
    withChance(() => !following && subscribe());
  }

  function subscribe() {
    if (closed || ticket === null || !socket.connected) return;
    question += 1;
    const asked = question;
    socket
      .timeout(ackWithinMs)
      .emitWithAck("subscribe", { ticket })
      .then((answer: SubscribeReply) => {
        if (closed || asked !== question) return;
        following = answer.ok;
        if (answer.ok) listener.onFollowing(answer.version);
        else if (answer.code === "ticket-expired") listener.onTicketExpired();
        else askAgain();
      })
      .catch(() => {
        if (!closed && asked === question) askAgain();
      });
  }

  socket.on("connect", subscribe);
  socket.on("connect_error", () => {
    lose();
    // Where the server itself said no, the library waits to be told as well.
    if (!socket.active) comeBack();
  });
  socket.on("disconnect", (reason) => {
    if (closed) return;
    lose();
    // After a disconnection by the server the library waits to be told.
    if (reason === "io server disconnect") comeBack();
  });
  socket.on("tracking:changed", (change) => {
    const parsed = TrackingChanged.safeParse(change);
    if (parsed.success) listener.onChanged(parsed.data);
    else listener.onRefetch();
  });
  socket.on("tracking:refetch", listener.onRefetch);

  return {
    following: () => following,
    follow: (next) => {
      ticket = next;
      if (!following) subscribe();
    },
    close: () => {
      closed = true;
      // The library keeps a socket for a while that is no longer used: nothing of a resident may hang on it.
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
