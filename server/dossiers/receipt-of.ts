import { maskIdNumber } from "../../shared/domain/dossiers/index.ts";
import type { Procedure } from "../../shared/domain/procedures/index.ts";
import { translator } from "../../shared/i18n/index.ts";
import { limitWords } from "../../shared/i18n/limit-words.ts";
import type { AnchorDocument } from "../../shared/store/audit/anchor.store.ts";
import type { AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DossierDocument, Parties } from "../../shared/store/dossiers/dossier.document.ts";
import { agencyOn, type ReceiptData } from "../receipts/index.ts";
import { caseOfDossier, requestOf } from "./asker-of.ts";

/** What form 1 says of a stored dossier. Its secrets are derived anew, so printing twice prints the same. */
export function receiptOf(
  document: DossierDocument,
  of: {
    readonly agency: AgencyDocument;
    readonly procedure: Procedure | null;
    readonly parties: Parties;
    readonly credentials: Credentials;
    readonly receivedBy: string;
    readonly trackingSite: string | null;
    /** The last anchor of the audit chains before the day it was accepted. */
    readonly anchor: Pick<AnchorDocument, "at" | "link"> | null;
  },
): ReceiptData {
  const { language, receipt, rule } = document;
  const { agency, parties } = of;
  const { submitter, owner } = parties;
  const procedureCase = caseOfDossier(document, of.procedure);
  const submitted = document.history.find(({ type }) => type === "submitted");
  const say = translator(language);
  return {
    language,
    agency: agencyOn(agency, language),
    code: document.code,
    token: of.credentials.token(document._id, receipt),
    pin: of.credentials.receiptPin(document._id, receipt),
    ...(of.trackingSite && { trackingSite: of.trackingSite }),
    submitter: { name: submitter.name },
    owners: owner.name,
    address: submitter.address ?? owner.address ?? parties.homeAddress?.line ?? "",
    phone: submitter.phone,
    idNumber: submitter.idNumber === undefined ? "" : maskIdNumber(submitter.idNumber),
    request: requestOf(document, of.procedure, language),
    procedureCode: document.procedure.code,
    // What is only going to be brought has not been received.
    papers: document.papers.filter(({ brought, copies }) => !brought || copies > 0),
    sets: document.sets,
    limitText: limitWords(rule, procedureCase?.limitText, language),
    ...(submitted && { submittedAt: submitted.at.getTime() }),
    acceptedAt: document.clock.acceptedAt.getTime(),
    dueAt: document.promise.dueAt.getTime(),
    ...(document.land && { excludedTime: say("states:pause.financialObligation") }),
    fee: {
      amount: document.feeAmount,
      mode: document.feeTime ?? "onFiling",
      home: document.homeReturnFee ?? 0,
    },
    returnPlace: returnPlaceOf(document, parties.homeAddress, agency),
    receivedBy: of.receivedBy,
    copyNumber: receipt.generation,
    ...(of.anchor && { seal: { at: of.anchor.at.getTime(), link: shortLink(of.anchor.link) } }),
  };
}

/** Enough of a link to be recognised by, in threes of four that can be read aloud. */
function shortLink(link: string): string {
  const signs = link.slice(link.indexOf(".") + 1);
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12)].join(" ");
}

function returnPlaceOf(
  { returnMode, language }: DossierDocument,
  home: Parties["homeAddress"],
  agency: AgencyDocument,
): string {
  const t = translator(language);
  if (returnMode === "home" && home) return t("receipt:returnAtHome", { address: home.line });
  return returnMode === "online" ? t("states:returnMode.online") : agency.returnCounter;
}
