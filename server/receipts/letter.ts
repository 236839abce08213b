import type { Content } from "pdfmake";
import { translator } from "../../shared/i18n/index.ts";
import { nationalHeader } from "./national-header.ts";
import { heavy, papermaker, words } from "./paper-fonts.ts";
import type { ReceiptData } from "./receipt-data.ts";
import { black, sheet, small, type Column } from "./sheet.ts";

export type Agency = ReceiptData["agency"];

/** How wide the labels of a letter's facts are (look §6). */
export const labels = 120;

/**
 * An official paper other than the receipt, in Vietnamese, on A4: the national header, its title, what it says. `page` is its foot,
 * for papers that may take several sheets.
 */
export async function renderLetter(of: {
  readonly agency: Agency;
  readonly title: string;
  /** What a reader of the file calls it. */
  readonly documentTitle: string;
  readonly content: readonly Content[];
  readonly page?: (page: number, pages: number) => string;
  readonly landscape?: boolean;
}): Promise<Buffer> {
  const t = translator("vi");
  const { agency, title, documentTitle, content, page } = of;
  // A table across a sheet needs all the width that a printer leaves.
  const side = of.landscape ? 30 : sheet.side;
  const document = papermaker().createPdf({
    version: "1.7",
    pageSize: "A4",
    pageOrientation: of.landscape ? "landscape" : "portrait",
    pageMargins: [side, sheet.top, side, sheet.side],
    language: "vi-VN",
    displayTitle: true,
    info: { title: documentTitle, author: agency.name },
    defaultStyle: { font: words, fontSize: 12, lineHeight: 1.3, color: black },
    content: [
      nationalHeader({ agency }, t),
      { text: title, font: heavy, fontSize: 19, lineHeight: 1.1, margin: [0, 30, 0, 4] },
      ...content,
    ],
    ...(page && {
      footer: (current: number, all: number) => ({
        text: page(current, all),
        fontSize: small,
        margin: [side, 8, side, 0],
      }),
    }),
  });
  return document.getBuffer();
}

/** Room for signatures side by side at the end; a single one stands at the right. */
export function signaturePlaces(
  places: readonly {
    readonly role: string;
    readonly how: string;
    readonly name?: string;
    /** What stands below the name. */
    readonly below?: string;
  }[],
): Content {
  const columns = places.map(({ role, how, name, below }): Column => ({
    width: "*",
    stack: [
      { text: role, bold: true },
      { text: how },
      ...(name === undefined
        ? []
        : [{ text: name, margin: [0, 35, 0, 0] as [number, number, number, number] }]),
      ...(below === undefined ? [] : [{ text: below }]),
    ],
  }));
  const lead: Column[] = columns.length === 1 ? [{ width: "*", text: "" }] : [];
  return {
    columns: [...lead, ...columns],
    columnGap: 16,
    alignment: "center",
    margin: [0, 26, 0, 0],
    unbreakable: true,
  };
}
