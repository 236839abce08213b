import type { Request, RequestHandler, Response } from "express";
import { mayIn, type Actor, type RightName } from "../../shared/domain/accounts/index.ts";
import { EdgeError } from "./edge-error.ts";

/** Whoever is signed in, or 401. */
export function actorOf(request: Request): Actor {
  const { person } = request.session;
  if (!person) throw new EdgeError("not-signed-in");
  return { account: person.account, name: person.name, role: person.role, agency: person.agency };
}

/** What stands behind `Bearer` in a request; null where nothing does. */
export function bearerOf(request: Request): string | null {
  const [scheme, token] = (request.get("authorization") ?? "").split(" ");
  return scheme?.toLowerCase() === "bearer" && token ? token : null;
}

/** A route for whoever has a right: others of the office are told that it is not for them. */
export function allowed(
  right: RightName,
  work: (actor: Actor, request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return signedIn(async (actor, request, response) => {
    if (!mayIn(actor.role, right)) throw new EdgeError("forbidden");
    await work(actor, request, response);
  });
}

/** A route that needs a signed-in person: auth first, then whatever the route does. */
export function signedIn(
  work: (actor: Actor, request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    await work(actorOf(request), request, response);
  };
}
