import { Router } from "express";
import {
  NewDelegation,
  type DelegationList,
  type HeldDelegation,
} from "../../shared/contracts/delegations.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { heldDelegation, type DelegationServices } from "./held-delegation.ts";
import { addDelegation, itemOf, revokeDelegation } from "./keep-delegations.ts";

/** Older ones are of the archive; a page of an office has never more than a few in force. */
const mostShown = 200;

/** `/api/delegations`: who decides in a leader's name, from when to when. */
export function delegationRoutes(services: DelegationServices & { readonly clock: BusinessClock }): Router {
  const router = Router();
  const { clock, delegations } = services;

  router.get(
    "/api/delegations",
    allowed("delegations", async (actor, _request, response) => {
      const [now, found] = await Promise.all([clock.now(), delegations.findAll(actor.agency, mostShown)]);
      const items = await Promise.all(found.map((one) => itemOf(services, one, now)));
      response.json({ items } satisfies DelegationList);
    }),
  );

  router.get(
    "/api/delegations/held",
    allowed("dossiers", async (actor, _request, response) => {
      const found = await heldDelegation(services, actor, await clock.now());
      const held = found && {
        leader: { account: found.leader._id, name: found.leader.name },
        lastDay: found.delegation.lastDay,
        decision: found.delegation.decision,
      };
      response.json({ held } satisfies HeldDelegation);
    }),
  );

  router.post(
    "/api/delegations",
    allowed("delegate", async (actor, request, response) => {
      const wanted = parse(NewDelegation, request.body, request);
      response.status(201).json(await addDelegation(services, actor, wanted, await clock.now()));
    }),
  );

  router.post(
    "/api/delegations/:id/revoke",
    allowed("delegations", async (actor, request, response) => {
      const id = String(request.params["id"]);
      response.json(await revokeDelegation(services, actor, id, await clock.now()));
    }),
  );

  return router;
}
