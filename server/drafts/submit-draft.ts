import type { Request } from "express";
import { toNewDossier } from "../../shared/contracts/draft-dossier.ts";
import type { Submission } from "../../shared/contracts/drafts.ts";
import { NewDossier } from "../../shared/contracts/dossiers.ts";
import { looksAt } from "../../shared/domain/dossiers/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { versionInForce } from "../../shared/domain/procedures/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { DraftDocument, FileOfDraft } from "../../shared/store/drafts/draft.document.ts";
import type { DraftStore } from "../../shared/store/drafts/draft.store.ts";
import { decideHandIn, replyOf, writeHandIn, type AcceptServices } from "../dossiers/index.ts";
import { EdgeError } from "../http/edge-error.ts";
import { parse } from "../http/parse.ts";
import { tokenRows } from "../receipts/index.ts";
import type { Holder } from "../phones/index.ts";
import { openDraftOf } from "./draft-of.ts";
import { valuesOf } from "./draft-view.ts";

export type SubmitServices = AcceptServices & {
  readonly drafts: DraftStore;
  readonly dossiers: DossierStore;
};

const mostTries = 8;

/**
 * Makes a dossier of a draft. The draft is frozen with the instant of the first time before anything is written, and the dossier
 * bears its id: whatever dies in between, and however often it is asked for, leads to one dossier and one answer.
 * @throws EdgeError `draft-changed` where what was seen is not the newest, `invalid-request` naming fields; DomainError of intake
 */
export async function submitDraft(
  services: SubmitServices,
  holder: Holder,
  request: Request,
  { id, seen }: { readonly id: string; readonly seen: number },
): Promise<Submission> {
  const { drafts, clock } = services;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const now = await clock.now();
    const earlier = await findSubmitted(services, holder, id);
    if (earlier) return submissionOf(services, earlier);
    const draft = await openDraftOf(drafts, holder, id, now);
    if (draft.kind !== "dossier") throw new EdgeError("not-found");
    if (draft.frozenAt === null && draft.version !== seen) throw new EdgeError("draft-changed");
    const at = draft.frozenAt ?? now;
    const body = await bodyOf(services, draft, request, at);
    const { brought } = valuesOf(draft, services.vault);
    const online = { ref: id, agency: draft.agency, at, body, files: filesByPaper(draft.files), brought };
    const decided = await decideHandIn(services, online);
    // Somebody wrote in between: what would be handed in is not what was looked at here.
    if (draft.frozenAt === null && !(await drafts.freeze(id, draft.writes, at))) continue;
    const stored = await writeHandIn(services, decided, at);
    await drafts.close(id, filesIn(stored));
    return submissionOf(services, stored);
  }
  throw new EdgeError("draft-changed");
}

/** The dossier that this phone's draft has become. */
async function findSubmitted(
  { dossiers }: SubmitServices,
  { agency, phoneIndexes }: Holder,
  id: string,
): Promise<DossierDocument | null> {
  const found = await dossiers.findByRef(id);
  const first = found?.history[0];
  const isTheirs = found?.agency === agency && found.exactKeys.some((key) => phoneIndexes.includes(key));
  return found && isTheirs && first && "resident" in first.by ? found : null;
}

async function bodyOf(
  { procedures, vault }: SubmitServices,
  draft: DraftDocument,
  request: Request,
  at: Date,
): Promise<NewDossier> {
  const { procedureCode, caseId, language, files } = draft;
  const procedure = await procedures.findByCode(procedureCode);
  const version = procedure && versionInForce(procedure, dateOf(at.getTime()));
  if (!version) throw new DomainError("procedure-not-in-force", { procedureCode });
  const of = { procedureCode, version, caseId, phone: vault.open(draft.phone), language, files };
  return parse(NewDossier, toNewDossier(valuesOf(draft, vault), of), request);
}

async function submissionOf(
  { credentials, calendarOf, hours }: SubmitServices,
  document: DossierDocument,
): Promise<Submission> {
  const submittedAt = document.history[0]?.at ?? document.clock.acceptedAt;
  const openings = await hours.openings(document.agency, document.procedure.code, submittedAt);
  const reply = replyOf(document, credentials, null);
  return {
    ...reply,
    submittedAt: submittedAt.toISOString(),
    looksAt: looksAt(calendarOf(document.agency), submittedAt, openings).toISOString(),
    repliesBy: reply.promise.dueAt,
    qr: tokenRows(reply.token),
  };
}

export function filesByPaper(files: readonly FileOfDraft[]): ReadonlyMap<string, readonly string[]> {
  const byPaper = new Map<string, string[]>();
  for (const { id, paper } of files) byPaper.set(paper, [...(byPaper.get(paper) ?? []), id]);
  return byPaper;
}

/** The files that a dossier has. */
export const filesIn = ({ papers }: Pick<DossierDocument, "papers">): string[] =>
  papers.flatMap(({ files = [] }) => files);
