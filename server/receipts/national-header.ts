import type { TFunction } from "i18next";
import type { Content } from "pdfmake";
import type { ReceiptData } from "./receipt-data.ts";
import { black, innerWidth, small } from "./sheet.ts";
import { capitals } from "./text.ts";

const authorityWidth = 224;
const gap = 16;
const stateWidth = innerWidth - authorityWidth - gap;

/** The head of every official paper (NĐ 30/2020): the authority at the left, the state at the right. */
export function nationalHeader({ agency }: Pick<ReceiptData, "agency">, t: TFunction): Content {
  const above = agency.parentName === undefined ? [agency.name] : [agency.parentName, agency.name];
  return {
    columns: [
      {
        width: authorityWidth,
        stack: [
          ...above.map((line) => ({ text: capitals(line) })),
          { text: capitals(agency.counterName), bold: true },
          shortLine(authorityWidth, 53),
        ],
      },
      {
        width: stateWidth,
        stack: [
          { text: capitals(t("receipt:republic")), bold: true },
          { text: t("receipt:motto"), bold: true },
          shortLine(stateWidth, 128),
        ],
      },
    ],
    columnGap: gap,
    alignment: "center",
    fontSize: small,
    lineHeight: 1.16,
  };
}

function shortLine(columnWidth: number, length: number): Content {
  const x1 = (columnWidth - length) / 2;
  return {
    canvas: [{ type: "line", x1, y1: 2, x2: x1 + length, y2: 2, lineWidth: 0.7, lineColor: black }],
    alignment: "left",
  };
}
