import { Router } from "express";
import { codeMinutes } from "../../shared/contracts/phones.ts";
import { NewAnswer, type Answered } from "../../shared/contracts/drafts.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { openParties, phoneDigits } from "../../shared/store/dossiers/sealed-parties.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DraftDocument } from "../../shared/store/drafts/draft.document.ts";
import { answerDossier, requestOf } from "../dossiers/index.ts";
import { EdgeError } from "../http/edge-error.ts";
import { parse } from "../http/parse.ts";
import { holderOf, type Holder } from "../phones/index.ts";
import { dossierOfTicket, type TicketOffice } from "../tracking/index.ts";
import { answerId, askedBy, askedIn } from "./asked-by.ts";
import { openDraftOf } from "./draft-of.ts";
import { itemOf } from "./draft-view.ts";
import type { DraftServices } from "./draft.routes.ts";
import { newDraft } from "./new-draft.ts";
import { filesByPaper } from "./submit-draft.ts";

/** Papers that were asked for are answered online: by who has the receipt, and the submitter's phone at hand. */
export function answerRoutes(services: DraftServices & { readonly tickets: TicketOffice }): Router {
  const router = Router();
  const { drafts, dossiers, vault, clock, phoneTokens } = services;

  /** The phone on the dossier was verified just now: a token from another day opens drafts, not dossiers. */
  function isAtHand(dossier: DossierDocument, holder: Holder, now: Date): boolean {
    const theirs = phoneDigits(openParties(vault, dossier.parties).submitter.phone);
    const since = now.getTime() - holder.verifiedAt.getTime();
    return theirs === holder.phone && dossier.agency === holder.agency && since <= codeMinutes * 60_000;
  }

  router.post("/api/tracking/answer", async (request, response) => {
    const { ticket } = parse(NewAnswer, request.body, request);
    const dossier = await dossierOfTicket(services, ticket);
    const holder = await holderOf(services, request);
    const now = await clock.now();
    if (!isAtHand(dossier, holder, now)) throw new EdgeError("phone-check-needed");
    const asked = requestOf(dossier);
    const { status } = dossier;
    if (status !== "supplementRequested" || asked === null) {
      throw new DomainError("forbidden-transition", { status, command: "receiveSupplement", allowed: [] });
    }
    const draft = beginning(dossier, asked, holder, now);
    await drafts.begin(draft);
    await phoneTokens.prolong(holder.token, draft.expiresAt);
    response.json(itemOf(await openDraftOf(drafts, holder, draft._id, now)));
  });

  function beginning(dossier: DossierDocument, asked: number, holder: Holder, now: Date): DraftDocument {
    return newDraft(vault, holder, now, {
      _id: answerId(dossier._id, asked),
      kind: "answer",
      ref: dossier._id,
      agency: dossier.agency,
      procedureCode: dossier.procedure.code,
      title: dossier.title,
      caseId: null,
      language: dossier.language,
      values: null,
    });
  }

  router.post("/api/drafts/:id/answer", async (request, response) => {
    const holder = await holderOf(services, request);
    const { id } = request.params;
    const draft = await drafts.find(id, holder);
    if (draft?.kind !== "answer") throw new EdgeError("not-found");
    const { ref } = draft;
    const status = await handIn(draft).catch(async (error: unknown) => {
      const dossier = await dossiers.findByRef(ref);
      // Another try of the same was faster.
      if (dossier && isAnswered(dossier, askedIn(draft))) return dossier.status;
      // The office has it already, or asks for something else: nobody will want these files.
      if (error instanceof EdgeError && error.code === "draft-closed") await drafts.close(id, []);
      throw error;
    });
    response.json({ ref, status } satisfies Answered);
  });

  /** Frozen first, so that no file comes in or goes while the dossier takes them. */
  async function handIn(draft: DraftDocument): Promise<Answered["status"]> {
    const frozen = draft.frozenAt === null ? await freeze(draft) : draft;
    const files = filesByPaper(frozen.files);
    const most = Math.max(-1, ...[...files.keys()].map(Number)) + 1;
    const inOrder = Array.from({ length: most }, (_, at) => files.get(String(at)) ?? []);
    const status = await answerDossier(services, frozen.ref, { asked: askedIn(frozen), files: inOrder });
    await drafts.close(
      frozen._id,
      frozen.files.map(({ id }) => id),
    );
    return status;
  }

  /** @throws DomainError `papers-not-handed-in`; EdgeError `draft-closed`, `draft-changed`, `not-found` once it has run out */
  async function freeze(draft: DraftDocument): Promise<DraftDocument> {
    const now = await clock.now();
    if (draft.expiresAt <= now) throw new EdgeError("not-found");
    const { missing } = await askedBy(dossiers, draft);
    const filed = filesByPaper(draft.files);
    const empty = missing.flatMap(({ name }, at) => (filed.has(String(at)) ? [] : [name]));
    if (empty.length > 0) throw new DomainError("papers-not-handed-in", { papers: empty });
    const frozen = await drafts.freeze(draft._id, draft.writes, now);
    const found = frozen ?? (await drafts.findById(draft._id));
    if (!found || found.frozenAt === null) throw new EdgeError("draft-changed");
    return found;
  }

  return router;
}

/** Whether the resident's own answer ended a request. */
function isAnswered({ history }: DossierDocument, asked: number): boolean {
  const end = history.find(({ type, version }) => type === "supplementReceived" && version > asked);
  return end !== undefined && "resident" in end.by;
}
