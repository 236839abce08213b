import type { TFunction } from "i18next";
import type { Content, TableCell } from "pdfmake";
import type { SittingReport } from "../../shared/contracts/sitting-reports.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import { afterHoursFigures, figureWords } from "../../shared/i18n/after-hours-figures.ts";
import { fullDate, hoursWords, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { renderLetter, type Agency } from "./letter.ts";
import { black, small } from "./sheet.ts";
import { printable } from "./text.ts";
import { partTitle, titledTable } from "./titled-table.ts";

export type AfterHoursData = { readonly agency: Agency; readonly report: SittingReport };

type Line = SittingReport["sittings"][number] | SittingReport["procedures"][number];

const columns = [
  "drawn",
  "carriedOver",
  "cancelled",
  "noShows",
  "waitMedian",
  "waitNinth",
  "hoursSaved",
] as const;

/** How long the longest bar is, points, beside its number. */
const barLength = 70;
const numberWidth = 22;
const barHeight = 7;
type Margin = [number, number, number, number];
const barMargin: Margin = [0, 3, 0, 0];
const howMargin: Margin = [0, 2, 0, 0];
const figureMargin: Margin = [0, 0, 0, 1.6];

/** What sittings after hours brought in a period, for the leader, on A4 across. Nobody signs it. */
export async function renderAfterHours(given: AfterHoursData): Promise<Buffer> {
  const { agency, report } = printable(given);
  const t = translator("vi");
  const of = (name: string, words: Readonly<Record<string, unknown>> = {}) =>
    t(`reports:afterHours.${name}`, words);
  const [from, to] = [report.from, report.to].map((date) => fullDate(instantOf(date), "vi"));
  const period = of("period", { from, to });
  return renderLetter({
    agency,
    title: of("title"),
    documentTitle: of("documentTitle", { agency: agency.name, from, to }),
    landscape: true,
    page: (page, pages) => of("page", { agency: agency.name, page, pages }),
    content:
      report.sittings.length === 0
        ? [{ text: `${period}. ${of("empty")}.` }]
        : [{ text: period }, ...summary(report, t), ...sittingTable(report, t), ...procedureTable(report, t)],
  });
}

/** Every figure beside how it is counted. */
function summary({ all }: SittingReport, t: TFunction): readonly Content[] {
  return [
    partTitle(t("reports:afterHours.summary")),
    {
      stack: afterHoursFigures(all, t, "vi").map(({ name, value, how }) => ({
        columns: [
          { width: 176, text: name },
          { width: 176, text: value, bold: true },
          { width: "*", text: how, fontSize: small, lineHeight: 1.2, margin: howMargin },
        ],
        margin: figureMargin,
      })),
    },
  ];
}

function sittingTable({ sittings, all }: SittingReport, t: TFunction): readonly Content[] {
  const of = (name: string) => t(`reports:afterHours.${name}`);
  const most = Math.max(...sittings.map(({ served }) => served));
  const head = ["sitting", "served", ...columns, "rosterHours", "servedPerHour"];
  const rows = sittings.map((line): TableCell[] => {
    const { date, start, end, state } = line.sitting;
    const name = `${weekdayDayMonth(instantOf(date), "vi")}, ${hoursWords([{ start, end }])}`;
    const isUsual = line.held && state === "closed";
    const told = line.held || state !== "closed" ? state : "notHeld";
    return [
      isUsual ? name : `${name}, ${of(`states.${told}`)}`,
      bar(line.served, most),
      ...cells(line),
      figure("rosterHours", line.rosterHours),
      figure("servedPerHour", line.servedPerHour),
    ];
  });
  const total: TableCell[] = [
    { text: of("all"), bold: true },
    { text: String(all.served), bold: true },
    ...cells(all),
    figure("rosterHours", all.rosterHours),
    figure("servedPerHour", all.servedPerHour),
  ];
  return table(
    of("sittings"),
    head.map((name) => of(`columns.${name}`)),
    ["*", ...figureWidths(9)],
    [...rows, total],
  );
}

function procedureTable({ procedures }: SittingReport, t: TFunction): readonly Content[] {
  const of = (name: string) => t(`reports:afterHours.${name}`);
  if (procedures.length === 0) return [partTitle(of("procedures")), of("nobody")];
  const most = Math.max(...procedures.map(({ served }) => served));
  const rows = procedures.map((line): TableCell[] => [
    line.procedure.name.vi,
    bar(line.served, most),
    ...cells(line),
  ]);
  const head = ["procedure", "served", ...columns];
  return table(
    of("procedures"),
    head.map((name) => of(`columns.${name}`)),
    ["*", ...figureWidths(7)],
    rows,
  );
}

const figureWidths = (count: number): readonly number[] => [
  barLength + numberWidth,
  ...Array<number>(count).fill(40),
];

const cells = (line: Line | SittingReport["all"]): readonly TableCell[] =>
  columns.map((key) => figure(key, line[key]));

const figure = (key: Parameters<typeof figureWords>[0], value: number | null): TableCell => ({
  text: figureWords(key, value, "vi"),
  alignment: "right",
});

/** A number, and a black bar as long as its share of the greatest one. */
function bar(value: number, most: number): TableCell {
  const rect = {
    type: "rect" as const,
    x: 0,
    y: 0,
    w: (barLength * value) / most,
    h: barHeight,
    color: black,
  };
  return {
    columns: [
      { width: numberWidth, text: String(value) },
      ...(value > 0 ? [{ width: barLength, canvas: [rect], margin: barMargin }] : []),
    ],
  };
}

function table(
  title: string,
  head: readonly string[],
  widths: readonly (number | "*")[],
  rows: readonly TableCell[][],
): readonly Content[] {
  const headings = head.map((text, at): TableCell => ({
    text,
    bold: true,
    alignment: at < 2 ? "left" : "right",
  }));
  return [titledTable({ title, widths, headings, rows, side: 3 })];
}
