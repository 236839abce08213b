import { isAccepted } from "../../shared/domain/dossiers/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import { dateOf, instantOf } from "../../shared/domain/time/index.ts";
import type { AnchorStore } from "../../shared/store/audit/anchor.store.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { renderReceipt } from "../receipts/index.ts";
import type { PaperContext } from "./paper-context.ts";
import { receiptOf } from "./receipt-of.ts";

export type ReceiptServices = {
  readonly credentials: Credentials;
  readonly publicUrl: string | null;
  readonly anchors: AnchorStore;
};

/** There is a receipt once it is accepted: before, nothing was promised but an answer. */
export async function printReceipt(
  document: DossierDocument,
  { agency, procedure, parties, nameOf }: PaperContext,
  { credentials, publicUrl, anchors }: ReceiptServices,
): Promise<Buffer | null> {
  if (!isAccepted(document)) return null;
  const accepted = document.history.find(({ type }) => type === "accepted");
  // Of the day before, so that printing it again on another day prints the same.
  const day = new Date(instantOf(dateOf(document.clock.acceptedAt.getTime())));
  const data = receiptOf(document, {
    agency,
    procedure,
    parties,
    credentials,
    receivedBy: accepted ? nameOf(accepted.by) : wordsIn(agency.counterName, document.language),
    trackingSite: publicUrl && new URL(publicUrl).host,
    anchor: await anchors.lastBefore(day),
  });
  return renderReceipt(data);
}
