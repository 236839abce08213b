import type { Words } from "../../domain/procedures/index.ts";
import type { Language } from "../../i18n/index.ts";
import type { Sealed } from "../personal/vault.ts";

/** A file of a draft: what it belongs to. Name and type are the file's own (`file.store.ts`). */
export type FileOfDraft = { readonly id: string; readonly paper: string; readonly size: number };

/** What a resident has begun online, as it lies in the collection `drafts`. Times are business time, but for `loose`. */
export type DraftDocument = {
  /** Of a dossier that is handed in: the ref it will have. Of an answer: the dossier's, and which request it answers. */
  _id: string;
  kind: "dossier" | "answer";
  /** The dossier that it becomes, or answers. */
  ref: string;
  agency: string;
  phone: Sealed;
  phoneIndex: string;
  procedureCode: string;
  title: Words;
  caseId: string | null;
  language: Language;
  /** The fields as they are typed, sealed as one; null once it is handed in. */
  values: Sealed | null;
  files: FileOfDraft[];
  /**
   * Files that belong to nothing yet or any more, since when (machine time): noted before the first byte is written, and
   * until the last one is gone, so that whatever dies in between leaves no file that nobody knows of.
   */
  loose: { readonly id: string; readonly at: Date }[];
  /** Counts changes of the fields. */
  version: number;
  /** Counts all writes. */
  writes: number;
  /** True until it is handed in: of each procedure a phone has one. */
  open: boolean;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
  /** When it was handed in; from then on nothing changes, and every repeat leads to the same dossier. */
  frozenAt: Date | null;
};
