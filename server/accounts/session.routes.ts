import { Router } from "express";
import { SignIn } from "../../shared/contracts/accounts.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import { actorOf } from "../http/handle.ts";
import type { Limits } from "../http/limits.ts";
import { parse } from "../http/parse.ts";
import { signIn } from "./sign-in.ts";

/** `/api/session`: signing in, asking who one is, signing out. */
export function sessionRoutes(services: {
  readonly accounts: AccountStore;
  readonly limits: Limits;
  readonly cookieName: string;
}): Router {
  const router = Router();

  router.post("/api/session", async (request, response) => {
    const person = await signIn(services, parse(SignIn, request.body, request), request.ip ?? "");
    // A new session at every sign-in: an id known before is worth nothing afterwards.
    await new Promise<void>((resolve, reject) => {
      request.session.regenerate((error: unknown) => (error ? reject(asError(error)) : resolve()));
    });
    request.session.person = person;
    // Stored before the answer leaves: the middleware alone sends the body first, and the next request is faster.
    await new Promise<void>((resolve, reject) => {
      request.session.save((error: unknown) => (error ? reject(asError(error)) : resolve()));
    });
    response.json(person);
  });

  router.get("/api/session", (request, response) => {
    actorOf(request);
    response.json(request.session.person);
  });

  router.delete("/api/session", async (request, response) => {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: unknown) => (error ? reject(asError(error)) : resolve()));
    });
    response.clearCookie(services.cookieName, { path: "/" }).status(204).end();
  });

  return router;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
