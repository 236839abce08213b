import type { DraftDocument } from "../../shared/store/drafts/draft.document.ts";
import type { DraftStore } from "../../shared/store/drafts/draft.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { Holder } from "../phones/index.ts";

/**
 * A draft that can still be changed or handed in.
 * @throws EdgeError `not-found`, for another phone's too and once it has run out; `draft-closed` once it was handed in
 */
export async function openDraftOf(
  drafts: DraftStore,
  holder: Holder,
  id: string,
  now: Date,
): Promise<DraftDocument> {
  const draft = await drafts.find(id, holder);
  if (!draft || (draft.frozenAt === null && draft.expiresAt <= now)) throw new EdgeError("not-found");
  if (!draft.open) throw new EdgeError("draft-closed");
  return draft;
}

/** @throws EdgeError `draft-closed` while it is being handed in */
export function assertChangeable({ frozenAt }: DraftDocument): void {
  if (frozenAt !== null) throw new EdgeError("draft-closed");
}
