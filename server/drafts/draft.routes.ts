import { ObjectId } from "mongodb";
import { Router, type Request } from "express";
import { DraftValues, mostDrafts, NewDraft, SaveDraft } from "../../shared/contracts/drafts.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { versionInForce, type Procedure } from "../../shared/domain/procedures/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { DraftDocument } from "../../shared/store/drafts/draft.document.ts";
import type { DraftStore } from "../../shared/store/drafts/draft.store.ts";
import type { FileStore } from "../../shared/store/files/file.store.ts";
import type { PhoneTokenStore } from "../../shared/store/phones/phone-token.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { parse, versionOf } from "../http/parse.ts";
import { holderOf, keptUntil, type Holder, type HolderServices } from "../phones/index.ts";
import { askedBy } from "./asked-by.ts";
import { assertChangeable, openDraftOf } from "./draft-of.ts";
import { draftView, itemOf } from "./draft-view.ts";
import { newDraft } from "./new-draft.ts";
import { submitDraft, type SubmitServices } from "./submit-draft.ts";

export type DraftServices = HolderServices &
  SubmitServices & {
    readonly drafts: DraftStore;
    readonly files: FileStore;
    readonly dossiers: DossierStore;
    readonly procedures: ProcedureStore;
    readonly phoneTokens: PhoneTokenStore;
    readonly calendarOf: (agency: string) => Calendar;
  };

/** `/api/drafts`: what a resident with a verified phone has begun online, until it is handed in. */
export function draftRoutes(services: DraftServices): Router {
  const router = Router();
  const { drafts, files, procedures, vault, clock, calendarOf, phoneTokens } = services;

  router.use("/api/drafts", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  const idOf = (request: Request) => String(request.params["id"]);

  async function viewOf(draft: DraftDocument, now: Date) {
    const found = await files.find(draft.files.map(({ id }) => id));
    const calendar = calendarOf(draft.agency);
    const asked = draft.kind === "answer" ? (await askedBy(services.dossiers, draft)).missing : [];
    const openings = await services.hours.openings(draft.agency, draft.procedureCode, draft.frozenAt ?? now);
    return draftView(draft, { files: found, asked, vault, calendar, now, openings });
  }

  router.post("/api/drafts", async (request, response) => {
    const holder = await holderOf(services, request);
    const asked = parse(NewDraft, request.body, request);
    const now = await clock.now();
    const procedure = await procedures.findByCode(asked.procedureCode);
    if (!procedure) throw new DomainError("unknown-procedure", { procedureCode: asked.procedureCode });
    assertOnline(procedure, now);
    const { caseId, language } = asked;
    const draft = { ...beginning(holder, procedure, now), caseId, language };
    const begun = (await findBegun(holder, procedure.code, now)) ?? (await begin(holder, draft));
    response.status(begun._id === draft._id ? 201 : 200).json(await viewOf(begun, now));
  });

  async function findBegun(holder: Holder, code: string, now: Date): Promise<DraftDocument | null> {
    const open = await drafts.findOpen(holder);
    const begun = open.find(({ kind, procedureCode }) => kind === "dossier" && procedureCode === code);
    if (begun && begun.frozenAt === null && begun.expiresAt <= now) {
      await drafts.discard(begun._id);
      return null;
    }
    if (!begun && open.filter(({ kind }) => kind === "dossier").length >= mostDrafts) {
      throw new EdgeError("too-many-drafts");
    }
    return begun ?? null;
  }

  /** Begun twice at once, it is the same one. */
  async function begin(holder: Holder, draft: DraftDocument): Promise<DraftDocument> {
    if (await drafts.begin(draft)) {
      await phoneTokens.prolong(holder.token, draft.expiresAt);
      return draft;
    }
    const begun = await findBegun(holder, draft.procedureCode, draft.createdAt);
    if (!begun) throw new EdgeError("draft-changed");
    return begun;
  }

  /** @throws DomainError `procedure-not-in-force`, `not-online` */
  function assertOnline(procedure: Procedure, now: Date): void {
    const { code: procedureCode } = procedure;
    const version = versionInForce(procedure, dateOf(now.getTime()));
    if (!version) throw new DomainError("procedure-not-in-force", { procedureCode });
    if (version.online === false) throw new DomainError("not-online", { procedureCode });
  }

  function beginning(holder: Holder, procedure: Procedure, now: Date): DraftDocument {
    const id = new ObjectId().toHexString();
    return newDraft(vault, holder, now, {
      _id: id,
      kind: "dossier",
      ref: id,
      agency: holder.agency,
      procedureCode: procedure.code,
      title: procedure.plainName ?? procedure.name,
      caseId: null,
      language: "vi",
      values: vault.seal(JSON.stringify(DraftValues.parse({}))),
    });
  }

  router.get("/api/drafts", async (request, response) => {
    const holder = await holderOf(services, request);
    const now = await clock.now();
    const found = await drafts.findOpen(holder);
    const kept = found.filter(({ expiresAt, frozenAt }) => expiresAt > now || frozenAt !== null);
    response.json({ items: kept.map(itemOf) });
  });

  router.get("/api/drafts/:id", async (request, response) => {
    const holder = await holderOf(services, request);
    const now = await clock.now();
    response.json(await viewOf(await openDraftOf(drafts, holder, idOf(request), now), now));
  });

  router.put("/api/drafts/:id", async (request, response) => {
    const holder = await holderOf(services, request);
    const seen = versionOf(request);
    const { caseId, language, values } = parse(SaveDraft, request.body, request);
    const now = await clock.now();
    const draft = await openDraftOf(drafts, holder, idOf(request), now);
    assertChangeable(draft);
    const expiresAt = keptUntil(now);
    const sealed = vault.seal(JSON.stringify(values));
    const changed = { caseId, language, values: sealed, updatedAt: now, expiresAt };
    if (!(await drafts.save(draft._id, seen, changed))) throw new EdgeError("draft-changed");
    await phoneTokens.prolong(holder.token, expiresAt);
    response.json({ version: seen + 1, updatedAt: now.toISOString() });
  });

  router.delete("/api/drafts/:id", async (request, response) => {
    const holder = await holderOf(services, request);
    const draft = await openDraftOf(drafts, holder, idOf(request), await clock.now());
    assertChangeable(draft);
    await drafts.discard(draft._id);
    // What dies in between is removed by the worker.
    const gone = draft.files.map(({ id }) => id);
    await files.remove(gone);
    await drafts.forgetLoose(draft._id, gone);
    response.status(204).end();
  });

  router.post("/api/drafts/:id/submission", async (request, response) => {
    const holder = await holderOf(services, request);
    response.json(
      await submitDraft(services, holder, request, { id: idOf(request), seen: versionOf(request) }),
    );
  });

  return router;
}
