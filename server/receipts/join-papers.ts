import { PDFDocument } from "@cantoo/pdf-lib";

/** Several papers as one, to be printed in one go; each keeps its own numbers of pages. */
export async function joinPapers(papers: readonly Buffer[], title: string): Promise<Buffer> {
  const joined = await PDFDocument.create();
  joined.setTitle(title, { showInWindowTitleBar: true });
  joined.setLanguage("vi-VN");
  for (const paper of papers) {
    const one = await PDFDocument.load(paper);
    for (const page of await joined.copyPages(one, one.getPageIndices())) joined.addPage(page);
  }
  return Buffer.from(await joined.save());
}
