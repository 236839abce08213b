import { Router, type Request } from "express";
import {
  BeginSecondFactor,
  ChangeOwnPassword,
  ConfirmSecondFactor,
  RemoveSecondFactor,
} from "../../shared/contracts/me.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import type { SessionStore } from "../../shared/store/accounts/session.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed, signedIn } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { enter } from "../http/session.ts";
import {
  beginSecondFactor,
  changeOwnPassword,
  confirmSecondFactor,
  describeMe,
  removeSecondFactor,
  type OwnServices,
} from "./own-account.ts";

/** `/api/me`: one's own account, its password and its one-time codes. */
export function meRoutes(services: OwnServices & { readonly sessions: SessionStore }): Router {
  const router = Router();

  /** Whoever else holds a session of this account is out; this page goes on with a new id. */
  async function goOnAlone({ account }: Actor, request: Request): Promise<void> {
    const { person } = request.session;
    if (!person) throw new EdgeError("not-signed-in");
    await services.sessions.endOthers(account, request.sessionID);
    request.sessionStore.generate(request);
    await enter(request, person);
  }

  router.get(
    "/api/me",
    signedIn(async (actor, _request, response) => {
      response.json(await describeMe(services, actor));
    }),
  );

  router.put(
    "/api/me/password",
    signedIn(async (actor, request, response) => {
      await changeOwnPassword(services, actor, parse(ChangeOwnPassword, request.body, request));
      await goOnAlone(actor, request);
      response.status(204).end();
    }),
  );

  router.post(
    "/api/me/second-factor",
    allowed("secondFactor", async (actor, request, response) => {
      response.json(
        await beginSecondFactor(services, actor, parse(BeginSecondFactor, request.body, request)),
      );
    }),
  );

  router.put(
    "/api/me/second-factor",
    allowed("secondFactor", async (actor, request, response) => {
      const wanted = parse(ConfirmSecondFactor, request.body, request);
      const recovery = await confirmSecondFactor(services, actor, wanted);
      await goOnAlone(actor, request);
      response.json(recovery);
    }),
  );

  router.post(
    "/api/me/second-factor/removal",
    allowed("secondFactor", async (actor, request, response) => {
      await removeSecondFactor(services, actor, parse(RemoveSecondFactor, request.body, request));
      response.status(204).end();
    }),
  );

  return router;
}
