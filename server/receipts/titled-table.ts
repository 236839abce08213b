import type { Content, TableCell } from "pdfmake";
import { ruled } from "./ruled.ts";
import { small } from "./sheet.ts";

/** The title of a part of a paper. */
export const partTitle = (text: string): Content => ({ text, bold: true, margin: [0, 14, 0, 4] });

/**
 * A table whose title and headings come again on each sheet, so that neither ever stands alone at the foot of one. No row parts.
 * `widths`: one for each heading, without the room at its sides.
 */
export function titledTable(of: {
  readonly title: string;
  readonly widths: readonly (number | "*")[];
  readonly headings: readonly TableCell[];
  readonly rows: readonly TableCell[][];
  /** Room at the sides of a cell. */
  readonly side: number;
}): Content {
  const { title, widths, headings, rows, side } = of;
  const titleCell: TableCell = {
    text: title,
    fontSize: 12,
    bold: true,
    colSpan: widths.length,
    border: [false, false, false, false],
    margin: [-side, 0, 0, 2],
  };
  return {
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [...widths],
      body: [[titleCell, ...headings.slice(1).map(() => "")], [...headings], ...rows],
    },
    // No line above the title.
    layout: {
      ...ruled,
      hLineWidth: (row) => (row === 0 ? 0 : 0.7),
      paddingLeft: () => side,
      paddingRight: () => side,
    },
    fontSize: small,
    lineHeight: 1.15,
    margin: [0, 12, 0, 0],
  };
}
