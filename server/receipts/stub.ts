import type { TFunction } from "i18next";
import type { Content } from "pdfmake";
import { formatPin } from "../../shared/domain/dossiers/pin.ts";
import { dayMonth, time, weekdayName } from "../../shared/i18n/dates.ts";
import { heavy, mono } from "./paper-fonts.ts";
import { promiseStone, stoneDate } from "./promise-stone.ts";
import { isReissued, type ReceiptData } from "./receipt-data.ts";
import { black, type Column, innerWidth, sheet, small } from "./sheet.ts";
import { tokenQr } from "./symbols.ts";
import { keepingRanges, linesAtMost, noBreak } from "./text.ts";

const qrSize = 118;
const gap = 20;
const stoneWidth = 132;
const wordsWidth = innerWidth - qrSize - stoneWidth - 2 * gap;
const footLine = 14;
/** A place of return longer than this goes below the line: it would outgrow the stone. */
const longPlace = 48;

/** The part below the fold, which the resident keeps: QR, code, PIN and the date. */
export interface Stub {
  /** Distance of the fold from the top of the sheet. */
  readonly top: number;
  readonly content: Content;
}

export function stub(data: ReceiptData, t: TFunction): Stub {
  const foot = footText(data, t);
  const footHeight = linesAtMost(foot, innerWidth, small) * footLine;
  const height = heightOfWords(data, t);
  const top = sheet.height - sheet.bottom - footHeight - 8 - height - gap;
  return {
    top,
    content: [
      { ...foldLine(t), absolutePosition: { x: 0, y: top } },
      {
        absolutePosition: { x: sheet.side, y: top + gap },
        stack: [
          {
            columns: [
              { width: qrSize, stack: qrColumn(data, t) },
              { width: wordsWidth, stack: wordsColumn(data, t) },
              promise(data, height, t),
            ],
            columnGap: gap,
          },
        ],
      },
      {
        absolutePosition: { x: sheet.side, y: top + gap + height },
        stack: [
          {
            canvas: [{ type: "line", x1: 0, y1: 0, x2: innerWidth, y2: 0, lineWidth: 1.4, lineColor: black }],
          },
          { text: keepingRanges(foot), fontSize: small, lineHeight: 1.16, margin: [0, 5, 0, 0] },
        ],
      },
    ],
  };
}

function foldLine(t: TFunction) {
  const line = (x1: number, x2: number) => ({
    type: "line" as const,
    x1,
    y1: 0,
    x2,
    y2: 0,
    lineWidth: 1,
    lineColor: black,
    dash: { length: 4, space: 2 },
  });
  const words = t("receipt:fold");
  const half = (words.length * small * 0.5) / 2 + 10;
  const middle = sheet.width / 2;
  return {
    stack: [
      { canvas: [line(0, middle - half), line(middle + half, sheet.width)] },
      {
        columns: [{ width: sheet.width, text: words, fontSize: small, alignment: "center" as const }],
        relativePosition: { x: 0, y: -7.5 },
      },
    ],
  };
}

function qrColumn(data: ReceiptData, t: TFunction): Content[] {
  return [
    { svg: tokenQr(data.token), width: qrSize },
    { text: t("receipt:stub.qr"), alignment: "center", fontSize: small, margin: [0, 8, 0, 0] },
    ...(isReissued(data)
      ? [
          {
            text: t("receipt:stub.copy", { number: data.copyNumber }),
            alignment: "center" as const,
            fontSize: small,
            bold: true,
          },
        ]
      : []),
  ];
}

/** The two ways to look the dossier up, best first. */
function steps({ trackingSite }: ReceiptData, t: TFunction): string[] {
  return [
    trackingSite === undefined
      ? t("receipt:stub.scan")
      : t("receipt:stub.scanOrPhone", { site: trackingSite }),
    t("receipt:stub.type"),
  ];
}

/** Title, code and PIN take 98 points, the steps what they need; 160 suit the stone's shape. */
function heightOfWords(data: ReceiptData, t: TFunction): number {
  const lines = steps(data, t).reduce((sum, step) => sum + linesAtMost(step, wordsWidth, 10), 0);
  return Math.max(160, 100 + lines * 15);
}

function wordsColumn(data: ReceiptData, t: TFunction): Content[] {
  return [
    { text: t("receipt:stub.title"), font: heavy, fontSize: 14.5, lineHeight: 1.05 },
    ...steps(data, t).map((text) => ({ text, lineHeight: 1.18 })),
    { text: t("receipt:code"), margin: [0, 5, 0, 0], lineHeight: 1 },
    {
      text: data.code,
      font: mono,
      bold: true,
      fontSize: Math.min(13, wordsWidth / (0.61 * data.code.length)),
      lineHeight: 1.1,
    },
    { text: t("receipt:stub.pin"), margin: [0, 3, 0, 0], lineHeight: 1 },
    { text: formatPin(data.pin), font: mono, bold: true, fontSize: 24, characterSpacing: 2, lineHeight: 1 },
  ];
}

function promise(data: ReceiptData, height: number, t: TFunction): Column {
  const place: Content[] =
    data.returnPlace.length > longPlace
      ? []
      : [{ text: data.returnPlace, bold: true, margin: [10, 12, 10, 0], lineHeight: 1.1 }];
  if (data.dueAt === null) {
    return {
      width: stoneWidth,
      stack: [{ text: t("receipt:promise.none"), bold: true, fontSize: 12 }, ...place],
      alignment: "center",
      margin: [0, 60, 0, 0],
    };
  }
  return promiseStone({ width: stoneWidth, height, stroke: 1.4, textTop: 18 }, [
    { text: t("receipt:promise.shortTitle"), bold: true, lineHeight: 1.1 },
    { text: weekdayName(data.dueAt, data.language), lineHeight: 1 },
    stoneDate(dayMonth(data.dueAt, data.language), 34),
    { text: t("receipt:promise.time", { time: time(data.dueAt) }) },
    ...place,
  ]);
}

function footText({ agency, dueAt, returnPlace }: ReceiptData, t: TFunction): string {
  const office = agency.counterName;
  return [
    dueAt === null
      ? `${t("receipt:promise.noneReason", { office })}.`
      : t("receipt:stub.mayChange", { office }),
    ...(returnPlace.length > longPlace ? [`${t("receipt:returnPlace")}: ${returnPlace}.`] : []),
    t("receipt:stub.ask", { phone: agency.phone.replaceAll(" ", noBreak), hours: agency.hours }),
  ].join(" ");
}
