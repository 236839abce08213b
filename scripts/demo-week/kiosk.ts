import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import {
  Snapshot,
  type SubscribeReply,
  type TrackingClientEvents,
  type TrackingServerEvents,
} from "../../shared/contracts/tracking.ts";
import { ErrorAnswer, type Caller } from "./office-http.ts";
import { turnstile } from "./turnstile.ts";

/** Looks at the same time: after the server comes back all screens ask at once. */
const atOnce = 8;
const answerWithinMs = 10_000;
const againAfterMs = 100;
const path = "/api/tracking";

type Line = Socket<TrackingServerEvents, TrackingClientEvents>;

/** One dossier on one screen: a socket hears of the one dossier that its ticket is for. */
type Watched = {
  readonly token: string;
  readonly line: Line;
  connections: number;
  ticket: string | null;
  /** Versions told by push. */
  readonly pushed: Set<number>;
  /** A look found this version: everything up to it is known, told or not. */
  fetched: number;
  /** The look that is under way. */
  looking: Promise<void> | null;
};

/**
 * A kiosk that watches every dossier of the week by its receipt, as the lobby's screens do: pushes while the line
 * holds, a fresh look after a gap, after a reconnection, and when the server asks for it.
 */
export function openKiosk(baseUrl: string, visitor: Caller, kioskToken: string) {
  const watched = new Map<string, Watched>();
  const inTurn = turnstile(atOnce);
  let closed = false;

  function screen(ref: string, token: string): Watched {
    const line: Line = io(`${baseUrl}/tracking`, {
      forceNew: true,
      transports: ["websocket"],
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    const one: Watched = {
      token,
      line,
      connections: 0,
      ticket: null,
      pushed: new Set(),
      fetched: 0,
      looking: null,
    };
    line.on("tracking:changed", (change) => {
      if (change.ref === ref) hear(one, change.version);
    });
    line.on("tracking:refetch", () => lookAgain(one));
    line.on("connect", () => {
      one.connections += 1;
      if (one.connections > 1) lookAgain(one);
    });
    return one;
  }

  function hear(one: Watched, version: number): void {
    one.pushed.add(version);
    if (hasGap(one)) lookAgain(one);
  }

  /** Where that fails, versions stay unseen, and are counted as lost in the end. */
  function lookAgain(one: Watched): void {
    void look(one).catch(() => undefined);
  }

  /** Looks, and joins the room, until that has worked and nothing is missing in between. */
  function look(one: Watched): Promise<void> {
    one.looking ??= inTurn(() => lookUntilSeen(one)).finally(() => {
      one.looking = null;
    });
    return one.looking;
  }

  async function lookUntilSeen(one: Watched): Promise<void> {
    for (;;) {
      const reply = await subscribe(one.line, await freshTicket(one));
      if (reply.ok) one.fetched = Math.max(one.fetched, reply.version);
      if (closed || (reply.ok && !hasGap(one))) return;
      await sleep(againAfterMs);
    }
  }

  async function freshTicket(one: Watched): Promise<string> {
    one.ticket = Snapshot.parse(await snapshotOf(one)).ticket;
    return one.ticket;
  }

  /** With the ticket while it holds, else with the receipt once more. */
  async function snapshotOf({ ticket, token }: Watched): Promise<unknown> {
    if (ticket !== null) {
      const headers = { authorization: `Bearer ${ticket}` };
      const renewed = await visitor.send({ method: "GET", path, headers }).catch((error: unknown) => {
        if (error instanceof ErrorAnswer && error.code === "ticket-expired") return null;
        throw error;
      });
      if (renewed !== null) return renewed;
    }
    const headers = { "x-kiosk-token": kioskToken };
    return visitor.send({ method: "POST", path, body: { token }, headers });
  }

  async function subscribe(line: Line, ticket: string): Promise<SubscribeReply> {
    return line
      .timeout(answerWithinMs)
      .emitWithAck("subscribe", { ticket })
      .catch((): SubscribeReply => ({ ok: false, code: "ticket-expired" }));
  }

  return {
    /** Follows a dossier from its receipt; returns when it is followed. @throws ErrorAnswer */
    watch: async (ref: string, token: string): Promise<void> => {
      const one = screen(ref, token);
      watched.set(ref, one);
      await look(one);
    },
    /** The newest version this kiosk knows of a dossier; 0 for one it does not watch. */
    newest: (ref: string): number => {
      const one = watched.get(ref);
      return one ? newestOf(one) : 0;
    },
    /** How it learned of a version; null if it never did. */
    learned: (ref: string, version: number): "pushed" | "fetched" | null => {
      const one = watched.get(ref);
      if (one?.pushed.has(version) === true) return "pushed";
      return one && version <= one.fetched ? "fetched" : null;
    },
    /** How often the line was lost, for the screen that lost it most. */
    reconnections: (): number =>
      Math.max(0, ...[...watched.values()].map(({ connections }) => connections - 1)),
    close: (): void => {
      closed = true;
      for (const { line } of watched.values()) line.disconnect();
    },
  };
}
export type KioskWatch = ReturnType<typeof openKiosk>;

function newestOf({ pushed, fetched }: Watched): number {
  return Math.max(fetched, ...pushed);
}

function hasGap(one: Watched): boolean {
  const newest = newestOf(one);
  for (let version = one.fetched + 1; version < newest; version += 1) {
    if (!one.pushed.has(version)) return true;
  }
  return false;
}
