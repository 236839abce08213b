import type { DraftDocument } from "../../shared/store/drafts/draft.document.ts";
import type { MissingPaper } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { requestOf } from "../dossiers/index.ts";
import { EdgeError } from "../http/edge-error.ts";

/** The draft of an answer is named after the dossier and the request it answers. */
export const answerId = (ref: string, asked: number): string => `${ref}-${asked}`;
/** Which request an answer answers. */
export const askedIn = ({ _id }: Pick<DraftDocument, "_id">): number => Number(_id.split("-")[1]);

/**
 * What an answer is asked for.
 * @throws EdgeError `draft-closed` once the dossier asks for something else, or nothing
 */
export async function askedBy(
  dossiers: DossierStore,
  { _id, ref }: Pick<DraftDocument, "_id" | "ref">,
): Promise<{ readonly asked: number; readonly missing: readonly MissingPaper[] }> {
  const dossier = await dossiers.findByRef(ref);
  const asked = dossier && requestOf(dossier);
  if (!dossier || !asked || dossier.status !== "supplementRequested" || answerId(ref, asked) !== _id) {
    throw new EdgeError("draft-closed");
  }
  return { asked, missing: dossier.missing };
}
