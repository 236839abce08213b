import { Router } from "express";
import { ChangeAccount, NewAccount, type AccountList } from "../../shared/contracts/accounts.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { SecondFactorStore } from "../../shared/store/accounts/second-factor.store.ts";
import type { SessionStore } from "../../shared/store/accounts/session.store.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { changeAccount, createAccount, itemOf } from "./keep-accounts.ts";

/** `/api/accounts`: the people of an agency, for its administrator. */
export function accountRoutes(services: {
  readonly accounts: AccountStore;
  readonly secondFactors: SecondFactorStore;
  readonly sessions: SessionStore;
}): Router {
  const router = Router();

  router.get(
    "/api/accounts",
    allowed("accounts", async (actor, _request, response) => {
      const found = await services.accounts.findAll(actor.agency);
      response.json({ items: found.map((account) => itemOf(account)) } satisfies AccountList);
    }),
  );

  router.post(
    "/api/accounts",
    allowed("accounts", async (actor, request, response) => {
      const wanted = parse(NewAccount, request.body, request);
      response.status(201).json(await createAccount(services, actor, wanted));
    }),
  );

  router.put(
    "/api/accounts/:account",
    allowed("accounts", async (actor, request, response) => {
      const changes = parse(ChangeAccount, request.body, request);
      response.json(await changeAccount(services, actor, String(request.params["account"]), changes));
    }),
  );

  return router;
}
