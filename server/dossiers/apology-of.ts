import { lastApology } from "../../shared/domain/dossiers/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { agencyOn, type ApologyData } from "../receipts/index.ts";
import { signerOf } from "./asker-of.ts";

/** What form 4 says of a dossier: the proposed date while the apology is owed, then what it named. Null without either. */
export function apologyOf(document: DossierDocument, agency: AgencyDocument): ApologyData | null {
  const made = lastApology(document);
  const owed = document.apology ?? null;
  if (!owed && !made) return null;
  const t = translator("vi");
  const reason = owed ? null : made && (made.reason.note ?? t(`apology:reasons.${made.reason.kind}`));
  const was = owed?.was ?? made?.was ?? document.promise.dueAt;
  const newDate = owed?.proposed ?? made?.newDate ?? document.dueAt;
  return {
    agency: agencyOn(agency, "vi"),
    code: document.code,
    recipient: document.parties.submitter.name,
    request: wordsIn(document.title, "vi"),
    was: was.getTime(),
    reason,
    newDate: newDate.getTime(),
    draft: owed !== null,
    signer: signerOf(agency, owed ? null : (made?.by ?? null)),
  };
}
