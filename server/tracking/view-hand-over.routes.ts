import { Router } from "express";
import {
  TakeViewOver,
  type ViewHandOver,
  type ViewHandOverState,
  type ViewTakenOver,
} from "../../shared/contracts/view-hand-over.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { ViewHandOverStore } from "../../shared/store/view-hand-overs/view-hand-over.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { bearerOf } from "../http/handle.ts";
import type { Limits } from "../http/limits.ts";
import { ownAddress } from "../http/own-address.ts";
import { parse } from "../http/parse.ts";
import { qrRows } from "../http/qr-rows.ts";
import { dossierOfTicket } from "./dossier-of-ticket.ts";
import type { TicketOffice } from "./tickets.ts";

export type ViewHandOverServices = {
  readonly tickets: TicketOffice;
  readonly dossiers: DossierStore;
  readonly handOvers: ViewHandOverStore;
  readonly limits: Limits;
  readonly publicUrl: string | null;
};

/** As long as somebody needs to take a phone out, and no longer: the code stands on a screen in a hall. */
export const handOverLifeMs = 2 * 60 * 1000;

/** A view goes from a public screen to the resident's own phone; the receipt's secret is never on the screen. */
export function viewHandOverRoutes(services: ViewHandOverServices): Router {
  const router = Router();
  const { tickets, dossiers, handOvers, limits, publicUrl } = services;

  router.post("/api/tracking/hand-over", async (request, response) => {
    const { _id: ref, generation } = await dossierOfTicket(services, bearerOf(request));
    await limits.handOver.spend(ref);
    const expiresAt = new Date(Date.now() + handOverLifeMs);
    const { id, token } = await handOvers.offer({ ref, generation, expiresAt });
    const url = `${new URL("/t", publicUrl ?? ownAddress(request)).href}#h=${token}`;
    response.status(201).json({
      id,
      url,
      qr: qrRows(url),
      expiresAt: expiresAt.toISOString(),
      lifeMs: handOverLifeMs,
    } satisfies ViewHandOver);
  });

  router.get("/api/tracking/hand-over/:id", async (request, response) => {
    const { _id: ref } = await dossierOfTicket(services, bearerOf(request));
    const found = await handOvers.findById(request.params.id);
    if (found?.ref !== ref) throw new EdgeError("not-found");
    const state = found.takenBy !== null ? "taken" : found.expiresAt > new Date() ? "waiting" : "over";
    response.json({ state } satisfies ViewHandOverState);
  });

  router.post("/api/tracking/take-over", async (request, response) => {
    const { token, key } = parse(TakeViewOver, request.body, request);
    const taken = await handOvers.take(token, key, new Date());
    const document = taken && (await dossiers.findByRef(taken.ref));
    if (!taken || document?.generation !== taken.generation) {
      await limits.lookUp.spend(`address ${request.ip ?? ""}`);
      throw new EdgeError("hand-over-ended");
    }
    const { ticket: pass, expiresAt } = await tickets.passes.issue(taken);
    response.json({ pass, expiresAt: expiresAt.toISOString() } satisfies ViewTakenOver);
  });

  return router;
}
