import { DraftValues, type Draft, type DraftFile, type DraftList } from "../../shared/contracts/drafts.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { looksAt, promiseOf, replyRule, type Opening } from "../../shared/domain/dossiers/index.ts";
import type { DraftDocument } from "../../shared/store/drafts/draft.document.ts";
import type { MissingPaper } from "../../shared/store/dossiers/dossier.document.ts";
import type { StoredFile } from "../../shared/store/files/file.store.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { bothLanguages } from "../http/present.ts";

export const itemOf = (draft: DraftDocument): DraftList["items"][number] => ({
  id: draft._id,
  kind: draft.kind,
  procedureCode: draft.procedureCode,
  title: bothLanguages(draft.title),
  version: draft.version,
  updatedAt: draft.updatedAt.toISOString(),
  expiresAt: draft.expiresAt.toISOString(),
  frozen: draft.frozenAt !== null,
});

/** All of a draft, for whoever holds its phone. */
export function draftView(
  draft: DraftDocument,
  of: {
    readonly files: readonly StoredFile[];
    readonly asked: readonly MissingPaper[];
    readonly vault: PersonalVault;
    readonly calendar: Calendar;
    readonly now: Date;
    /** Sittings after hours that take its procedure. */
    readonly openings: readonly Opening[];
  },
): Draft {
  const { calendar, now } = of;
  const at = draft.frozenAt ?? now;
  return {
    ...itemOf(draft),
    caseId: draft.caseId,
    phone: of.vault.open(draft.phone),
    values: valuesOf(draft, of.vault),
    files: draft.files.flatMap(({ id, paper }) => {
      const file = of.files.find((one) => one.id === id);
      return file ? [fileView(paper, file)] : [];
    }),
    asked: [...of.asked],
    looksAt: looksAt(calendar, at, of.openings).toISOString(),
    repliesBy: promiseOf(replyRule, null, { now: at, calendar }).dueAt.toISOString(),
  };
}

export const fileView = (paper: string, { name, type, size }: Omit<StoredFile, "id" | "at">): DraftFile => ({
  paper,
  name,
  type,
  size,
});

export const valuesOf = ({ values }: Pick<DraftDocument, "values">, vault: PersonalVault): DraftValues =>
  DraftValues.parse(values === null ? {} : JSON.parse(vault.open(values)));
