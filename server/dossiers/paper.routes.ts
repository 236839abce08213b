import { Router } from "express";
import { fileEndings, plainFileName } from "../../shared/domain/uploads/index.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { AgencyStore } from "../../shared/store/agencies/agency.store.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { FileStore } from "../../shared/store/files/file.store.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import type { ProcedureStore } from "../../shared/store/procedures/procedure.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { allowed } from "../http/handle.ts";
import { sendForeignFile, sendPdf } from "../http/send-file.ts";
import {
  renderApology,
  renderControlSlip,
  renderRefusal,
  renderStop,
  renderSupplement,
} from "../receipts/index.ts";
import { noteReading } from "../readings/index.ts";
import { findFor } from "./access.ts";
import { apologyOf } from "./apology-of.ts";
import { controlSlipOf, refusalOf, stopOf, supplementOf } from "./letters-of.ts";
import { paperContextOf, type PaperContext } from "./paper-context.ts";
import { printReceipt, type ReceiptServices } from "./print-receipt.ts";

export type PaperServices = ReceiptServices & {
  readonly dossiers: DossierStore;
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
  readonly procedures: ProcedureStore;
  readonly vault: PersonalVault;
  readonly readings: ReadingStore;
  readonly files: FileStore;
};

/** A paper of a dossier; null where there is nothing to print, because it did not come to that. */
type Print = (
  document: DossierDocument,
  of: PaperContext,
  services: PaperServices,
) => Promise<Buffer | null> | null;

/** `/api/dossiers/{ref}/….pdf`: forms 1 to 6 of one dossier; and the files that came with it online. */
export function paperRoutes(services: PaperServices): Router {
  const router = Router();

  /** `file`: what the file is called behind the dossier's code. */
  const paper = (file: string, print: Print) =>
    allowed("papers", async (actor, request, response) => {
      const document = await findFor(services.dossiers, actor, String(request.params["ref"]));
      await noteReading(services.readings, actor, "printing", [document._id]);
      const pdf = await print(document, await paperContextOf(document, services), services);
      if (!pdf) throw new EdgeError("not-found");
      sendPdf(response, `${document.code}${file}`, pdf);
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
  /** Files hold whatever a resident sent: they are read like papers, and noted like them. */
  router.get(
    "/api/dossiers/:ref/files/:id",
    allowed("papers", async (actor, request, response) => {
      const document = await findFor(services.dossiers, actor, String(request.params["ref"]));
      const id = String(request.params["id"]);
      const isTheirs = document.papers.some(({ files = [] }) => files.includes(id));
      const [file] = isTheirs ? await services.files.find([id]) : [];
      if (!file) throw new EdgeError("not-found");
      await noteReading(services.readings, actor, "handling", [document._id]);
      const name = plainFileName(file.name, fileEndings[file.type]);
      await sendForeignFile(response, { ...file, name }, services.files.open(id));
    }),
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
