import type { Request } from "express";
import type { Readable } from "node:stream";
import type { DraftFile } from "../../shared/contracts/drafts.ts";
import { fileInspector, fileNameOf, mostFileBytes } from "../../shared/domain/uploads/index.ts";
import type { DraftDocument } from "../../shared/store/drafts/draft.document.ts";
import type { DraftStore } from "../../shared/store/drafts/draft.store.ts";
import type { FileStore } from "../../shared/store/files/file.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { fileView } from "./draft-view.ts";

/** Who is refused is heard out, so that the refusal arrives; but not for ever. */
const mostPatience = { bytes: 64 * 1024 * 1024, ms: 60_000 };

/**
 * Takes one file of a paper in as it comes, and in the place of another of the same name. Refused or broken off, nothing of it stays.
 * @throws EdgeError what is wrong with it: `file-…`, `picture-too-large`, `too-many-files`, `draft-closed`
 */
export async function receiveFile(
  { drafts, files }: { readonly drafts: DraftStore; readonly files: FileStore },
  draft: DraftDocument,
  of: {
    readonly paper: string;
    readonly name: string;
    readonly request: Request;
    readonly updatedAt: Date;
    readonly expiresAt: Date;
  },
): Promise<DraftFile> {
  const { paper, request, updatedAt, expiresAt } = of;
  const name = fileNameOf(of.name);
  if (name === null) throw new EdgeError("file-name-refused");
  const id = files.newId();
  if (!(await drafts.expectFile(draft._id, id))) throw new EdgeError("draft-closed");
  const inspector = fileInspector();
  const about = () => {
    const what = inspector.end();
    if (typeof what === "string") throw new EdgeError(what);
    return { name, ...what };
  };
  try {
    if (Number(request.get("content-length") ?? 0) > mostFileBytes) throw new EdgeError("file-too-large");
    await files.put(id, inspected(request, inspector), about);
  } catch (error) {
    await drafts.forgetLoose(draft._id, [id]);
    await hearOut(request);
    // Broken off on the way: nobody is there to be told, and it is no fault of the office.
    throw request.readableAborted ? new EdgeError("file-damaged") : error;
  }
  const { type, size } = about();
  const others = draft.files.filter((file) => file.paper === paper).map((file) => file.id);
  const replaced = (await files.find(others)).filter((file) => file.name === name).map((file) => file.id);
  const fits = await drafts.addFile(draft._id, { id, paper, size }, replaced, { updatedAt, expiresAt });
  const gone = fits ? replaced : [id];
  await files.remove(gone);
  await drafts.forgetLoose(draft._id, gone);
  if (fits) return fileView(paper, { name, type, size });
  const now = await drafts.findById(draft._id);
  throw new EdgeError(now?.open && now.frozenAt === null ? "too-many-files" : "draft-closed");
}

/** Hands the bytes on as long as nothing is wrong with them. The stream stays open for who is heard out. */
async function* inspected(
  source: Readable,
  inspector: ReturnType<typeof fileInspector>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of source.iterator({ destroyOnReturn: false })) {
    if (!(piece instanceof Uint8Array)) throw new EdgeError("file-type-refused");
    const fault = inspector.feed(piece);
    if (fault) throw new EdgeError(fault);
    yield piece;
  }
}

/** Lets the rest go by: a connection that is closed while somebody still sends loses the answer. */
async function hearOut(request: Request): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  await new Promise<void>((resolve) => {
    let heard = 0;
    const stop = setTimeout(() => request.destroy(), mostPatience.ms);
    const done = () => {
      clearTimeout(stop);
      resolve();
    };
    request.on("data", (piece: Buffer) => {
      heard += piece.length;
      if (heard > mostPatience.bytes) request.destroy();
    });
    for (const end of ["end", "close", "error"]) request.once(end, done);
    request.resume();
  });
}
