import { Router } from "express";
import type { Colleagues } from "../../shared/contracts/accounts.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import { allowed } from "../http/handle.ts";
import { bothLanguages } from "../http/present.ts";

/** `/api/colleagues`: the people of one's own agency who handle dossiers, and the other agencies. */
export function colleagueRoutes(services: {
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
}): Router {
  const router = Router();

  router.get(
    "/api/colleagues",
    allowed("colleagues", async (actor, _request, response) => {
      const [people, agencies] = await Promise.all([
        services.accounts.findActive(actor.agency, ["clerk", "specialist", "leader"]),
        services.agencies.findAll(),
      ]);
      const colleagues: Colleagues = {
        people: people.map(({ _id, name, role }) => ({ account: _id, name, role })),
        agencies: agencies
          .filter(({ _id }) => _id !== actor.agency)
          .map(({ _id, name }) => ({ code: _id, name: bothLanguages(name) })),
      };
      response.json(colleagues);
    }),
  );

  return router;
}
