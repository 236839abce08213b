import type { Response } from "express";

/**
 * Sends a paper that holds personal data: shown beside the desk, kept by no cache.
 * `name`: without what names its kind; codes and plain words only.
 */
export function sendPdf(response: Response, name: string, pdf: Buffer): void {
  send(response, "application/pdf", `inline; filename="${name}.pdf"`, pdf);
}

/** Sends a workbook to be kept, as `sendPdf` does a paper. */
export function sendWorkbook(response: Response, name: string, sheet: Buffer): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  send(response, type, `attachment; filename="${name}.xlsx"`, sheet);
}

function send(response: Response, type: string, disposition: string, file: Buffer): void {
  response.type(type).set("content-disposition", disposition).set("cache-control", "no-store").send(file);
}
