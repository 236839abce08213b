import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { DraftDocument } from "../../shared/store/drafts/draft.document.ts";
import { keptUntil, type Holder } from "../phones/index.ts";

type About = Pick<
  DraftDocument,
  "_id" | "kind" | "ref" | "agency" | "procedureCode" | "title" | "caseId" | "language" | "values"
>;

/** A draft as it begins: nothing handed over yet, kept for its phone. */
export function newDraft(vault: PersonalVault, holder: Holder, now: Date, about: About): DraftDocument {
  return {
    ...about,
    phone: vault.seal(holder.phone),
    phoneIndex: vault.indexOf("phone", holder.phone),
    files: [],
    loose: [],
    version: 1,
    writes: 1,
    open: true,
    createdAt: now,
    updatedAt: now,
    expiresAt: keptUntil(now),
    frozenAt: null,
  };
}
