import { MongoStore } from "connect-mongo";
import session, { type SessionData } from "express-session";
import type { Request, RequestHandler } from "express";
import type { Connection } from "mongoose";
import type { Session as Person } from "../../shared/contracts/accounts.ts";

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
  /** The change stream says that a session was written, or is gone, on this server or another. */
  readonly changed: (sessionId: string, gone: boolean) => void;
  /** The change stream was lost for a while: nothing remembered can be trusted. */
  readonly forget: () => void;
};

/**
 * Sessions live in MongoDB, so a flushed Redis signs nobody out. Reads are cached for two seconds at the most, and
 * forgotten at once when the change stream says that a session was changed or ended anywhere; without the stream the
 * two seconds still hold.
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
  const store = new CachedStore(connection);
  const cookieName = options.secure ? "__Host-motcua" : "motcua";
  const middleware = session({
    name: cookieName,
    secret: options.secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: "lax", secure: options.secure, path: "/", maxAge: lifeMs },
  });
  return {
    middleware,
    cookieName,
    changed: (sessionId, gone) => {
      store.forget(sessionId);
      if (gone) options.onEnded(sessionId);
    },
    forget: () => store.forgetAll(),
  };
}

/**
 * Signs a person in on the request's own session, which should be a new one. Stored before the answer leaves: the middleware alone
 * sends the body first, and the next request is faster.
 */
export async function enter(request: Request, person: Person): Promise<void> {
  request.session.person = person;
  await new Promise<void>((resolve, reject) => {
    request.session.save((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
}

export function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

type Callback = (error: unknown, found?: SessionData | null) => void;

class CachedStore extends session.Store {
  readonly #store: MongoStore;
  readonly #seen = new Map<string, { readonly found: SessionData; readonly until: number }>();

  constructor(connection: Connection) {
    super();
    this.#store = MongoStore.create({
      client: connection.getClient(),
      dbName: connection.name,
      collectionName: "sessions",
      stringify: false,
    });
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

  forget(sid: string): void {
    this.#seen.delete(sid);
  }

  forgetAll(): void {
    this.#seen.clear();
  }
}

/**
 * The middleware puts a cookie of its own in the place of the one it is given; what we remember must stay as it was
 * stored.
 */
function copyOf(data: SessionData): SessionData {
  return { ...data };
}
