import type { TFunction } from "i18next";
import type { Content } from "pdfmake";
import { dayMonth, time, weekdayName, year } from "../../shared/i18n/dates.ts";
import { heavy, mono } from "./paper-fonts.ts";
import { promiseStone, stoneDate } from "./promise-stone.ts";
import { isReissued, type ReceiptData } from "./receipt-data.ts";
import { black, type Column, innerWidth } from "./sheet.ts";
import { codeBars } from "./symbols.ts";

const stone = { width: 174, height: 114, stroke: 2, textTop: 18 };
const titleWidth = innerWidth - stone.width - 24;

/** Title, code and bars, with the stone at the right, all standing on one heavy line. */
export function titleAndPromise(data: ReceiptData, t: TFunction): Content {
  return {
    stack: [
      {
        columns: [{ width: "*", stack: title(data, t) }, promise(data, t)],
        columnGap: 24,
      },
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: innerWidth, y2: 0, lineWidth: 2, lineColor: black }] },
    ],
    margin: [0, 12, 0, 10],
    unbreakable: true,
  };
}

function title(data: ReceiptData, t: TFunction): Content[] {
  const reissued = isReissued(data);
  const codeSize = Math.min(13, (titleWidth - 50) / (0.61 * data.code.length));
  return [
    {
      text: `${t("receipt:titleFirstLine")}\n${t("receipt:titleSecondLine")}`,
      font: heavy,
      fontSize: reissued ? 17 : 19,
      lineHeight: 1.06,
    },
    ...(reissued ? [{ text: t("receipt:copy", { number: data.copyNumber }), bold: true }] : []),
    {
      text: [`${t("receipt:code")} `, { text: data.code, font: mono, bold: true, fontSize: codeSize }],
      margin: [0, reissued ? 0 : 7, 0, reissued ? 4 : 6],
      lineHeight: 1,
    },
    bars(data.code),
  ];
}

/** Only a promised date gets a stone; without one the place says in words that the date will follow. */
function promise(data: ReceiptData, t: TFunction): Column {
  if (data.dueAt === null) {
    return {
      width: stone.width,
      stack: [
        { text: t("receipt:promise.title"), bold: true, fontSize: 12 },
        { text: t("receipt:promise.none"), bold: true },
        { text: t("receipt:promise.noneReason", { office: data.agency.counterName }) },
      ],
      margin: [0, 22, 0, 0],
    };
  }
  return promiseStone(stone, [
    { text: t("receipt:promise.title"), bold: true, fontSize: 12, lineHeight: 1.1 },
    { text: weekdayName(data.dueAt, data.language), fontSize: 11, lineHeight: 1 },
    stoneDate(dayMonth(data.dueAt, data.language), 37),
    {
      text: t("receipt:promise.yearAndTime", { year: year(data.dueAt), time: time(data.dueAt) }),
      fontSize: 11,
      lineHeight: 1,
    },
  ]);
}

/** Code 128 with modules of 0.31 mm where there is room, narrower for a long imported code. */
function bars(code: string): Content {
  const widths = codeBars(code);
  const modules = widths.reduce((sum, width) => sum + width, 0);
  const module = Math.min(0.885, titleWidth / modules);
  let x = 0;
  const canvas = widths.flatMap((width, index) => {
    const bar = { type: "rect" as const, x, y: 0, w: width * module, h: 28, color: black };
    x += width * module;
    return index % 2 === 0 ? [bar] : [];
  });
  return { canvas, margin: [0, 0, 0, 5] };
}
