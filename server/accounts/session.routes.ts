import { Router } from "express";
import { SignIn } from "../../shared/contracts/accounts.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { SecondFactorStore } from "../../shared/store/accounts/second-factor.store.ts";
import { actorOf } from "../http/handle.ts";
import type { Limits } from "../http/limits.ts";
import { parse } from "../http/parse.ts";
import { asError, enter } from "../http/session.ts";
import { signIn } from "./sign-in.ts";

/** `/api/session`: signing in, asking who one is, signing out. */
export function sessionRoutes(services: {
  readonly accounts: AccountStore;
  readonly secondFactors: SecondFactorStore;
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
    await enter(request, person);
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
