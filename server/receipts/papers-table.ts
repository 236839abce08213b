import type { TFunction } from "i18next";
import type { Content, TableCell } from "pdfmake";
import type { ReceiptData, ReceiptPaper } from "./receipt-data.ts";
import { ruled } from "./ruled.ts";
import { small } from "./sheet.ts";

/** The papers handed in. A row never parts over two pages, and the heading comes again on each. */
export function papersTable(data: ReceiptData, t: TFunction): Content {
  const heading: TableCell[] = [
    { text: t("receipt:papers.number"), alignment: "center", bold: true },
    { text: t("receipt:papers.name"), bold: true },
    ...(["originals", "certified", "copies"] as const).map((kind) => ({
      text: t(`receipt:papers.${kind}`),
      alignment: "center" as const,
      bold: true,
    })),
  ];
  const rows = data.papers.map((paper, index) => row(paper, index + 1));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [15, "*", 50, 57, 41],
      body: [heading, ...(rows.length > 0 ? rows : [emptyRow(t)])],
    },
    layout: ruled,
    fontSize: small,
    lineHeight: 1.12,
    margin: [0, 6, 0, 8],
  };
}

function row(paper: ReceiptPaper, number: number): TableCell[] {
  return [
    { text: String(number), alignment: "center" },
    { text: paper.name },
    count(paper.originals),
    count(paper.certified),
    count(paper.copies),
  ];
}

/** None of a kind leaves the cell blank: a 0 can be made an 8 with a pen. */
function count(papers: number): TableCell {
  return { text: papers === 0 ? "" : String(papers), alignment: "center" };
}

function emptyRow(t: TFunction): TableCell[] {
  return [{ text: "" }, { text: t("receipt:papers.none"), colSpan: 4 }, {}, {}, {}];
}
