import { Router } from "express";
import { isAccepted } from "../../shared/domain/dossiers/index.ts";
import { dateOf, instantOf } from "../../shared/domain/time/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { AnchorStore } from "../../shared/store/audit/anchor.store.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { openParties } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import {
  renderApology,
  renderControlSlip,
  renderReceipt,
  renderRefusal,
  renderStop,
  renderSupplement,
} from "../receipts/index.ts";
import { noteReading } from "../readings/index.ts";
import { accountsOf, findFor } from "./access.ts";
import { apologyOf } from "./apology-of.ts";
import { controlSlipOf, refusalOf, stopOf, supplementOf } from "./letters-of.ts";
import type { PaperContext } from "./paper-context.ts";
import { receiptOf } from "./receipt-of.ts";

export type PaperServices = {
  readonly dossiers: DossierStore;
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
  readonly procedures: ProcedureStore;
  readonly credentials: Credentials;
  readonly publicUrl: string | null;
  readonly anchors: AnchorStore;
  readonly vault: PersonalVault;
  readonly readings: ReadingStore;
};

/** A paper of a dossier; null where there is nothing to print, because it did not come to that. */
type Print = (
  document: DossierDocument,
  of: PaperContext,
  services: PaperServices,
) => Promise<Buffer | null> | null;

/** `/api/dossiers/{ref}/….pdf`: forms 1 to 6 of one dossier. */
export function paperRoutes(services: PaperServices): Router {
  const router = Router();

  /** `file`: what the file is called behind the dossier's code. */
  const paper = (file: string, print: Print) =>
    allowed("papers", async (actor, request, response) => {
      const document = await findFor(services.dossiers, actor, String(request.params["ref"]));
      await noteReading(services.readings, actor, "printing", [document._id]);
      const pdf = await print(document, await contextOf(document, services), services);
      if (!pdf) throw new EdgeError("not-found");
      response
        .type("application/pdf")
        .set("content-disposition", `inline; filename="${document.code}${file}.pdf"`)
        .set("cache-control", "no-store")
        .send(pdf);
    });

  const apology = (document: DossierDocument, { agency }: PaperContext) => apologyOf(document, agency);
  router.get("/api/dossiers/:ref/receipt.pdf", paper("", printReceipt));
  router.get(
    "/api/dossiers/:ref/supplement.pdf",
    paper("-bo-sung", printing(supplementOf, renderSupplement)),
  );
  router.get("/api/dossiers/:ref/refusal.pdf", paper("-tu-choi", printing(refusalOf, renderRefusal)));
  router.get("/api/dossiers/:ref/apology.pdf", paper("-xin-loi", printing(apology, renderApology)));
  router.get("/api/dossiers/:ref/stop.pdf", paper("-dung", printing(stopOf, renderStop)));
  router.get(
    "/api/dossiers/:ref/control-slip.pdf",
    paper("-kiem-soat", printing(controlSlipOf, renderControlSlip)),
  );
  return router;
}

function printing<T>(
  dataOf: (document: DossierDocument, of: PaperContext) => T | null,
  render: (data: T) => Promise<Buffer>,
): Print {
  return (document, of) => {
    const data = dataOf(document, of);
    return data === null ? null : render(data);
  };
}

/** There is a receipt once it is accepted: before, nothing was promised but an answer. */
async function printReceipt(
  document: DossierDocument,
  { agency, procedure, parties, nameOf }: PaperContext,
  { credentials, publicUrl, anchors }: PaperServices,
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

async function contextOf(document: DossierDocument, services: PaperServices): Promise<PaperContext> {
  const accounts = document.history.flatMap((event) => accountsOf(event));
  const [agency, procedure, names] = await Promise.all([
    services.agencies.findById(document.agency),
    services.procedures.findByKey(document.procedure.key),
    services.accounts.findNames([...new Set(accounts)]),
  ]);
  if (!agency) throw new EdgeError("not-found");
  const counter = wordsIn(agency.counterName, document.language);
  return {
    agency,
    procedure,
    parties: openParties(services.vault, document.parties),
    nameOf: (by: { account: string } | { job: string }) =>
      "account" in by ? (names.get(by.account) ?? counter) : counter,
  } satisfies PaperContext;
}
