import { caseOf, wordsIn, type Procedure } from "../../shared/domain/procedures/index.ts";
import type { Author } from "../../shared/domain/dossiers/index.ts";
import { translator, type Language } from "../../shared/i18n/index.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import type { PaperContext } from "./paper-context.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";

/** Over whose title a letter is signed: the office's signer, "TUQ." before it where a delegate decided. Null: the letter's own word. */
export function signerOf({ signer }: AgencyDocument, by: Author | null): string | null {
  const title = signer ? wordsIn(signer, "vi") : null;
  if (!by || !("account" in by) || by.onBehalfOf === undefined) return title;
  const t = translator("vi");
  return t("forms:signedByDelegate", { signer: title ?? t("forms:signedByLeader") });
}

/** Who asked for what, as it stands at the head of forms 2, 3 and 6. */
export function askerOf(document: DossierDocument, { procedure, parties }: PaperContext) {
  const { submitter, owner, homeAddress } = parties;
  return {
    code: document.code,
    submitter: submitter.name,
    owner: owner.name,
    address: submitter.address ?? owner.address ?? homeAddress?.line ?? "",
    phone: submitter.phone,
    request: requestOf(document, procedure, "vi"),
  };
}

/** What is asked for, with the parcel where it is about land. */
export function requestOf(
  document: DossierDocument,
  procedure: Procedure | null,
  language: Language,
): string {
  const name = wordsIn(procedure?.name ?? document.title, language);
  const { land } = document;
  if (!land) return name;
  return `${name}; ${translator(language)("receipt:parcel", { sheet: land.mapSheet, parcel: land.parcelNumber })}`;
}

/** The case it was accepted under, where the procedure is still known. */
export function caseOfDossier(document: DossierDocument, procedure: Procedure | null) {
  const version = procedure?.versions.find(({ revision }) => revision === document.procedure.revision);
  return version && caseOf(version, document.procedure.caseId);
}
