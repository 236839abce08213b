import { Router } from "express";
import { ReceiptsQuery } from "../../shared/contracts/papers.ts";
import { isAccepted } from "../../shared/domain/dossiers/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { sendPdf } from "../http/send-file.ts";
import { joinPapers } from "../receipts/index.ts";
import { noteReading } from "../readings/index.ts";
import { findFor } from "./access.ts";
import { paperContextOf } from "./paper-context.ts";
import type { PaperServices } from "./paper.routes.ts";
import { printReceipt } from "./print-receipt.ts";

/** `/api/receipts.pdf`: form 1 of several dossiers as one print, in the order they are asked for. */
export function receiptsRoutes(services: PaperServices & { readonly clock: BusinessClock }): Router {
  const router = Router();

  router.get(
    "/api/receipts.pdf",
    allowed("papers", async (actor, request, response) => {
      const { refs } = parse(ReceiptsQuery, request.query, request);
      const documents = await Promise.all(refs.map((ref) => findFor(services.dossiers, actor, ref)));
      const without = documents.filter((document) => !isAccepted(document)).map(({ code }) => code);
      if (without.length > 0) throw new DomainError("no-receipt", { codes: without });
      await noteReading(services.readings, actor, "printing", refs);
      const receipts: Buffer[] = [];
      // One after the other: somebody who waits for a single page comes in between.
      for (const document of documents) {
        const receipt = await printReceipt(document, await paperContextOf(document, services), services);
        if (receipt) receipts.push(receipt);
      }
      const name = `giay-hen-${dateOf((await services.clock.now()).getTime())}`;
      sendPdf(response, name, await joinPapers(receipts, name));
    }),
  );

  return router;
}
