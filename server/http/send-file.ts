import type { Response } from "express";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

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

/**
 * Sends a file that came from outside, as what its content was found to be. Whatever is in it, a browser gives it no origin, no
 * scripts and nothing to load. `name`: plain letters only.
 */
export async function sendForeignFile(
  response: Response,
  file: { readonly type: string; readonly name: string; readonly size: number },
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  response
    .type(file.type)
    .set("content-length", String(file.size))
    .set("content-disposition", `inline; filename="${file.name}"`)
    .set("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .set("cross-origin-resource-policy", "same-origin")
    .set("cache-control", "no-store");
  await pipeline(Readable.from(bytes), response);
}

function send(response: Response, type: string, disposition: string, file: Buffer): void {
  response.type(type).set("content-disposition", disposition).set("cache-control", "no-store").send(file);
}
