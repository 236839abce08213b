import { Router } from "express";
import {
  DossierCommand,
  NewDossier,
  QueueQuery,
  queues,
  type Queue,
} from "../../shared/contracts/dossiers.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { QueueStore } from "../../shared/store/dossiers/queue.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { signedIn } from "../http/handle.ts";
import { idempotencyKeyOf, parse, versionOf } from "../http/parse.ts";
import { renderApology, renderReceipt } from "../receipts/index.ts";
import { acceptDossier, type AcceptServices } from "./accept-dossier.ts";
import { accountsOf, isOpenTo } from "./access.ts";
import { apologyOf } from "./apology-of.ts";
import { commandDossier } from "./command-dossier.ts";
import { itemOf } from "./dossier-item.ts";
import { viewOf } from "./dossier-view.ts";
import { cursorOf, readCursor } from "./queue-cursor.ts";
import { receiptOf } from "./receipt-of.ts";

export type DossierServices = AcceptServices & {
  readonly dossiers: DossierStore;
  readonly queues: QueueStore;
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
  readonly publicUrl: string | null;
};

const countedQueues: readonly Queue[] = queues.filter((queue) => queue !== "done" && queue !== "all");

/** `/api/dossiers`: intake, queues, one dossier, its commands and its receipt. */
export function dossierRoutes(services: DossierServices): Router {
  const router = Router();
  const { dossiers, clock, calendarOf } = services;

  /** @throws EdgeError `not-found`, for another agency's dossier too; `forbidden` for couriers */
  async function getFor(actor: Actor, ref: string): Promise<DossierDocument> {
    if (actor.role === "courier") throw new EdgeError("forbidden");
    const document = await dossiers.findByRef(ref);
    if (!document || !isOpenTo(document, actor)) throw new EdgeError("not-found");
    return document;
  }

  router.post(
    "/api/dossiers",
    signedIn(async (actor, request, response) => {
      const body = parse(NewDossier, request.body, request);
      const reply = await acceptDossier(services, actor, body, idempotencyKeyOf(request));
      response.status(201).location(`/api/dossiers/${reply.ref}`).json(reply);
    }),
  );

  router.get(
    "/api/dossiers",
    signedIn(async (actor, request, response) => {
      if (actor.role === "courier") throw new EdgeError("forbidden");
      const { queue, q, after, limit } = parse(QueueQuery, request.query, request);
      const now = await clock.now();
      const cursor = after === undefined ? null : readCursor(after);
      const found = await services.queues.page({
        actor,
        queue,
        now,
        limit: limit + 1,
        ...(q && { q }),
        ...(cursor && { after: cursor }),
      });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      const names = await services.accounts.findNames([
        ...new Set(page.flatMap(({ assignee }) => assignee ?? [])),
      ]);
      response.json({
        items: page.map((document) =>
          itemOf(document, { now, calendar: calendarOf(document.agency), names }),
        ),
        next: last ? cursorOf({ dueAt: last.dueAt, ref: last._id }) : null,
      });
    }),
  );

  router.get(
    "/api/dossiers/counts",
    signedIn(async (actor, _request, response) => {
      if (actor.role === "courier") throw new EdgeError("forbidden");
      response.json(await services.queues.counts(actor, countedQueues, await clock.now()));
    }),
  );

  router.get(
    "/api/dossiers/:ref",
    signedIn(async (actor, request, response) => {
      const document = await getFor(actor, String(request.params["ref"]));
      const authors = document.history.flatMap((event) => accountsOf(event));
      const [now, names, procedure] = await Promise.all([
        clock.now(),
        services.accounts.findNames([...new Set(authors)]),
        services.procedures.findByKey(document.procedure.key),
      ]);
      const calendar = calendarOf(document.agency);
      response
        .set("etag", `"${document.version}"`)
        .json(viewOf(document, { actor, now, calendar, procedure, names }));
    }),
  );

  router.post(
    "/api/dossiers/:ref/commands",
    signedIn(async (actor, request, response) => {
      const command = parse(DossierCommand, request.body, request);
      const ref = String(request.params["ref"]);
      const reply = await commandDossier(services, actor, ref, command, versionOf(request));
      response.set("etag", `"${reply.version}"`).json(reply);
    }),
  );

  router.get(
    "/api/dossiers/:ref/receipt.pdf",
    signedIn(async (actor, request, response) => {
      const document = await getFor(actor, String(request.params["ref"]));
      const [event] = document.history;
      const clerk = event && "account" in event.by ? event.by.account : "";
      const [agency, procedure, names] = await Promise.all([
        services.agencies.findById(document.agency),
        services.procedures.findByKey(document.procedure.key),
        services.accounts.findNames([clerk]),
      ]);
      if (!agency) throw new EdgeError("not-found");
      const data = receiptOf(document, {
        agency,
        procedure,
        credentials: services.credentials,
        receivedBy: names.get(clerk) ?? wordsIn(agency.counterName, document.language),
        trackingSite: services.publicUrl && new URL(services.publicUrl).host,
      });
      const pdf = await renderReceipt(data);
      response
        .type("application/pdf")
        .set("content-disposition", `inline; filename="${document.code}.pdf"`)
        .set("cache-control", "no-store")
        .send(pdf);
    }),
  );

  router.get(
    "/api/dossiers/:ref/apology.pdf",
    signedIn(async (actor, request, response) => {
      const document = await getFor(actor, String(request.params["ref"]));
      const agency = await services.agencies.findById(document.agency);
      const data = agency && apologyOf(document, agency);
      if (!data) throw new EdgeError("not-found");
      response
        .type("application/pdf")
        .set("content-disposition", `inline; filename="${document.code}-xin-loi.pdf"`)
        .set("cache-control", "no-store")
        .send(await renderApology(data));
    }),
  );

  return router;
}
