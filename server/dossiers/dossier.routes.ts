import { Router } from "express";
import {
  DossierCommand,
  NewDossier,
  QueueQuery,
  queues,
  type Queue,
} from "../../shared/contracts/dossiers.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { FileStore } from "../../shared/store/files/file.store.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import type { DelegationStore } from "../../shared/store/delegations/delegation.store.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { heldDelegation } from "../delegations/index.ts";
import type { QueueReader, QueueStore } from "../../shared/store/dossiers/queue.store.ts";
import { allowed, signedIn } from "../http/handle.ts";
import { idempotencyKeyOf, parse, versionOf } from "../http/parse.ts";
import { noteReading } from "../readings/index.ts";
import { acceptDossier, type AcceptServices } from "./accept-dossier.ts";
import { accountsOf, findFor } from "./access.ts";
import { commandDossier } from "./command-dossier.ts";
import { itemOf } from "./dossier-item.ts";
import { viewOf } from "./dossier-view.ts";
import { cursorOf, readCursor } from "./queue-cursor.ts";

export type DossierServices = AcceptServices & {
  readonly dossiers: DossierStore;
  readonly queues: QueueStore;
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
  readonly readings: ReadingStore;
  readonly files: FileStore;
  readonly delegations: DelegationStore;
};

const countedQueues: readonly Queue[] = queues.filter((queue) => queue !== "done" && queue !== "all");

/** `/api/dossiers`: intake, queues, one dossier and its commands. */
export function dossierRoutes(services: DossierServices): Router {
  const router = Router();
  const { dossiers, clock, calendarOf } = services;

  /** Whose turn it can be: one's own role's, and a leader's who has delegated it. */
  async function readerOf(actor: Actor, now: Date): Promise<QueueReader> {
    const { account, agency, role } = actor;
    const held = await heldDelegation(services, actor, now);
    return { account, agency, roles: held ? [role, "leader"] : [role] };
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
    allowed("dossiers", async (actor, request, response) => {
      const { queue, q, after, limit } = parse(QueueQuery, request.query, request);
      const now = await clock.now();
      const cursor = after === undefined ? null : readCursor(after);
      const found = await services.queues.page({
        reader: await readerOf(actor, now),
        queue,
        now,
        limit: limit + 1,
        ...(q && { q }),
        ...(cursor && { after: cursor }),
      });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      const refs = page.map(({ _id }) => _id);
      await noteReading(services.readings, actor, q ? "search" : "handling", refs);
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
    allowed("dossiers", async (actor, _request, response) => {
      const now = await clock.now();
      response.json(await services.queues.counts(await readerOf(actor, now), countedQueues, now));
    }),
  );

  router.get(
    "/api/dossiers/:ref",
    allowed("dossiers", async (actor, request, response) => {
      const document = await findFor(dossiers, actor, String(request.params["ref"]));
      await noteReading(services.readings, actor, "handling", [document._id]);
      const authors = document.history.flatMap((event) => accountsOf(event));
      const now = await clock.now();
      const [held, names, procedure, files] = await Promise.all([
        heldDelegation(services, actor, now),
        services.accounts.findNames([...new Set(authors)]),
        services.procedures.findByKey(document.procedure.key),
        services.files.find(document.papers.flatMap((paper) => paper.files ?? [])),
      ]);
      const calendar = calendarOf(document.agency);
      const { vault } = services;
      const leader = held?.leader._id ?? null;
      response
        .set("etag", `"${document.version}"`)
        .json(viewOf(document, { actor, now, calendar, procedure, names, vault, leader, files }));
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

  return router;
}
