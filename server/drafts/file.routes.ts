import { Router, type Request } from "express";
import { FileQuery } from "../../shared/contracts/drafts.ts";
import { fileNameOf, fileTypes } from "../../shared/domain/uploads/index.ts";
import { versionInForce } from "../../shared/domain/procedures/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { DraftDocument } from "../../shared/store/drafts/draft.document.ts";
import { EdgeError } from "../http/edge-error.ts";
import { parse } from "../http/parse.ts";
import { holderOf, keptUntil } from "../phones/index.ts";
import { askedBy } from "./asked-by.ts";
import { assertChangeable, openDraftOf } from "./draft-of.ts";
import type { DraftServices } from "./draft.routes.ts";
import { receiveFile } from "./receive-file.ts";

const uploadPath = /^\/api\/drafts\/[^/]+\/files\/[^/]+$/;
/** What a sender may call a file; what it is, its content says. */
const sentAs = [...fileTypes, "application/octet-stream"];

/** Whether a request is a file on its way in: the only body that is not JSON. */
export const isUpload = ({ method, originalUrl }: Pick<Request, "method" | "originalUrl">): boolean =>
  method === "PUT" && uploadPath.test(originalUrl.split("?")[0] ?? "");

/** `/api/drafts/{id}/files/{paper}?name=…`: the files of a paper, each sent as it is. */
export function fileRoutes(services: DraftServices): Router {
  const router = Router();
  const { drafts, files, dossiers, procedures, clock } = services;

  /** A paper of any case of the procedure, because the case may still be changed; of an answer, a place in what is asked for. */
  async function isPaper(draft: DraftDocument, paper: string, now: Date): Promise<boolean> {
    if (draft.kind === "answer") {
      const { missing } = await askedBy(dossiers, draft);
      return missing.some((_, at) => String(at) === paper);
    }
    const procedure = await procedures.findByCode(draft.procedureCode);
    const version = procedure && versionInForce(procedure, dateOf(now.getTime()));
    return version?.cases.some(({ papers }) => papers.some(({ id }) => id === paper)) ?? false;
  }

  async function asked(request: Request) {
    const holder = await holderOf(services, request);
    const { name } = parse(FileQuery, request.query, request);
    const now = await clock.now();
    const draft = await openDraftOf(drafts, holder, String(request.params["id"]), now);
    assertChangeable(draft);
    return { holder, name, now, draft, paper: String(request.params["paper"]) };
  }

  router.put("/api/drafts/:id/files/:paper", async (request, response) => {
    const { holder, name, now, draft, paper } = await asked(request);
    if (request.is(sentAs) === false) throw new EdgeError("file-type-refused");
    if (!(await isPaper(draft, paper, now))) throw new EdgeError("not-found");
    const times = { updatedAt: now, expiresAt: keptUntil(now) };
    const file = await receiveFile(services, draft, { paper, name, request, ...times });
    await services.phoneTokens.prolong(holder.token, times.expiresAt);
    response.status(201).json(file);
  });

  router.delete("/api/drafts/:id/files/:paper", async (request, response) => {
    const { name, draft, paper } = await asked(request);
    const known = await files.find(draft.files.filter((file) => file.paper === paper).map(({ id }) => id));
    const file = known.find((one) => one.name === fileNameOf(name));
    if (!file || !(await drafts.takeFile(draft._id, file.id))) throw new EdgeError("not-found");
    await files.remove([file.id]);
    await drafts.forgetLoose(draft._id, [file.id]);
    response.status(204).end();
  });

  return router;
}
