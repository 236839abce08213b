import { MongoStore } from "connect-mongo";
import session, { type SessionData } from "express-session";
import type { RequestHandler } from "express";
import type { Connection } from "mongoose";
import type { Session as Person } from "../../shared/contracts/accounts.ts";
import { driverOf } from "../../shared/store/connect.ts";

declare module "express-session" {
  interface SessionData {
    person: Person;
  }
}

const cachedForMs = 2_000;
/** A shift and its evening: then the person signs in again, however busy the session was. */
const lifeMs = 12 * 60 * 60 * 1000;

export type Sessions = {
  readonly middleware: RequestHandler;
  readonly cookieName: string;
  readonly close: () => Promise<void>;
};

/**
 * Sessions live in MongoDB, so a flushed Redis signs nobody out. Reads are cached for two seconds at the most, and
 * forgotten at once when the change stream says that a session was changed or ended anywhere.
 */
export function createSessions(
  connection: Connection,
  options: {
    readonly secret: string;
    readonly secure: boolean;
    /** A session is over, wherever it was ended: signed out, replaced by a new one, or run out. */
    readonly onEnded: (sessionId: string) => void;
  },
): Sessions {
  const store = new CachedStore(connection, options.onEnded);
  const cookieName = options.secure ? "__Host-motcua" : "motcua";
  const middleware = session({
    name: cookieName,
    secret: options.secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: "lax", secure: options.secure, path: "/", maxAge: lifeMs },
  });
  return { middleware, cookieName, close: () => store.stop() };
}

type Callback = (error: unknown, found?: SessionData | null) => void;

class CachedStore extends session.Store {
  readonly #store: MongoStore;
  readonly #seen = new Map<string, { readonly found: SessionData; readonly until: number }>();
  readonly #changes;

  constructor(connection: Connection, onEnded: (sessionId: string) => void) {
    super();
    this.#store = MongoStore.create({
      client: connection.getClient(),
      dbName: connection.name,
      collectionName: "sessions",
      stringify: false,
    });
    this.#changes = driverOf(connection)
      .collection("sessions")
      .watch([{ $project: { operationType: 1, documentKey: 1 } }]);
    this.#changes.on("change", (change) => {
      if (!("documentKey" in change)) return;
      const id = String(change.documentKey._id);
      this.#seen.delete(id);
      if (change.operationType === "delete") onEnded(id);
    });
    // Without the stream the two seconds still hold.
    this.#changes.on("error", () => this.#seen.clear());
  }

  override get(sid: string, callback: Callback): void {
    const known = this.#seen.get(sid);
    if (known && known.until > Date.now()) {
      callback(null, copyOf(known.found));
      return;
    }
    this.#store.get(sid, (error: unknown, found?: SessionData | null) => {
      if (found) this.#remember(sid, found);
      callback(error, found);
    });
  }

  override set(sid: string, data: SessionData, callback?: (error?: unknown) => void): void {
    this.#seen.delete(sid);
    this.#store.set(sid, data, callback);
  }

  override destroy(sid: string, callback?: (error?: unknown) => void): void {
    this.#seen.delete(sid);
    this.#store.destroy(sid, callback);
  }

  /** A session's end is fixed at sign-in, so being used writes nothing. */
  override touch(_sid: string, _data: SessionData, callback?: () => void): void {
    callback?.();
  }

  #remember(sid: string, found: SessionData): void {
    if (this.#seen.size > 10_000) this.#seen.clear();
    this.#seen.set(sid, { found: copyOf(found), until: Date.now() + cachedForMs });
  }

  async stop(): Promise<void> {
    await this.#changes.close().catch(() => undefined);
  }
}

/** The middleware writes into what it is given, cookie included; what we remember must stay as it was stored. */
function copyOf(data: SessionData): SessionData {
  return { ...data, cookie: structuredClone(data.cookie) };
}
