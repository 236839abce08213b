import { Router } from "express";
import { isAccepted } from "../../shared/domain/dossiers/index.ts";
import { wordsIn } from "../../shared/domain/procedures/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { signedIn } from "../http/handle.ts";
import {
  renderApology,
  renderControlSlip,
  renderReceipt,
  renderRefusal,
  renderStop,
  renderSupplement,
} from "../receipts/index.ts";
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
};

/** A paper of a dossier; null where there is nothing to print, because it did not come to that. */
type Print = (document: DossierDocument, of: PaperContext, services: PaperServices) => Promise<Buffer> | null;

/** The papers by the name in their address, and what the file is called behind the dossier's code. */
const papers: Readonly<Record<string, { readonly file: string; readonly print: Print }>> = {
  "receipt.pdf": { file: "", print: printReceipt },
  "supplement.pdf": { file: "-bo-sung", print: printing(supplementOf, renderSupplement) },
  "refusal.pdf": { file: "-tu-choi", print: printing(refusalOf, renderRefusal) },
  "apology.pdf": {
    file: "-xin-loi",
    print: printing((document, { agency }) => apologyOf(document, agency), renderApology),
  },
  "stop.pdf": { file: "-dung", print: printing(stopOf, renderStop) },
  "control-slip.pdf": { file: "-kiem-soat", print: printing(controlSlipOf, renderControlSlip) },
};

/** `/api/dossiers/{ref}/….pdf`: forms 1 to 6 of one dossier. */
export function paperRoutes(services: PaperServices): Router {
  const router = Router();
  for (const [path, { file, print }] of Object.entries(papers)) {
    router.get(
      `/api/dossiers/:ref/${path}`,
      signedIn(async (actor, request, response) => {
        const document = await findFor(services.dossiers, actor, String(request.params["ref"]));
        const pdf = await print(document, await contextOf(document, services), services);
        if (!pdf) throw new EdgeError("not-found");
        response
          .type("application/pdf")
          .set("content-disposition", `inline; filename="${document.code}${file}.pdf"`)
          .set("cache-control", "no-store")
          .send(pdf);
      }),
    );
  }
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
function printReceipt(
  document: DossierDocument,
  { agency, procedure, nameOf }: PaperContext,
  { credentials, publicUrl }: PaperServices,
): Promise<Buffer> | null {
  if (!isAccepted(document)) return null;
  const accepted = document.history.find(({ type }) => type === "accepted");
  const data = receiptOf(document, {
    agency,
    procedure,
    credentials,
    receivedBy: accepted ? nameOf(accepted.by) : wordsIn(agency.counterName, document.language),
    trackingSite: publicUrl && new URL(publicUrl).host,
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
    nameOf: (by: { account: string } | { job: string }) =>
      "account" in by ? (names.get(by.account) ?? counter) : counter,
  } satisfies PaperContext;
}
