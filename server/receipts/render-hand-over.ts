import type { TFunction } from "i18next";
import type { Content, TableCell } from "pdfmake";
import type { CarryOverReason } from "../../shared/domain/after-hours/index.ts";
import { fullDate, hoursWords, time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { factRows, type Fact } from "./facts.ts";
import { labels, renderLetter, signaturePlaces, type Agency } from "./letter.ts";
import { mono } from "./paper-fonts.ts";
import { printable } from "./text.ts";
import { partTitle, titledTable } from "./titled-table.ts";

/** Whose signature it is, and since when (epoch ms). */
type Signed = { readonly name: string; readonly at: number };

/** What is handed over after a sitting. Amounts in đồng; instants are epoch milliseconds, printed in UTC+7. */
export type HandOverData = {
  readonly agency: Agency;
  /** An instant of its day. */
  readonly day: number;
  /** Minutes of the day. */
  readonly hours: { readonly start: number; readonly end: number };
  readonly counters: readonly string[];
  readonly roster: readonly string[];
  /** Those taken in at it; the fee is null where it is not known yet. */
  readonly dossiers: readonly {
    readonly code: string;
    readonly procedure: string;
    readonly fee: number | null;
  }[];
  /** Of all its dossiers together. */
  readonly papers: { readonly originals: number; readonly certified: number; readonly copies: number };
  /** Tickets that were carried over. */
  readonly open: readonly {
    readonly number: number;
    readonly procedure: string;
    readonly reason: CarryOverReason;
    /** Code of the dossier that came of it. */
    readonly dossier: string | null;
  }[];
  /** What was counted; null until somebody has. */
  readonly cash: number | null;
  readonly note: string | null;
  readonly handedOver: Signed | null;
  readonly takenOver: Signed | null;
};

/** The hand-over of a sitting after hours: cash, papers and open cases, with room for both signatures. It names no resident. */
export async function renderHandOver(given: HandOverData): Promise<Buffer> {
  const data = printable(given);
  const t = translator("vi");
  const of = (name: string, words: Readonly<Record<string, unknown>> = {}) =>
    t(`forms:handOver.${name}`, words);
  const hours = hoursWords([data.hours]);
  const named = { day: fullDate(data.day, "vi"), hours };
  const sitting = of("sittingAt", { day: weekdayFullDate(data.day, "vi"), hours });
  return renderLetter({
    agency: data.agency,
    title: of("title"),
    documentTitle: of("documentTitle", named),
    page: (page, pages) => of("page", { ...named, page, pages }),
    // Smaller than a letter: a list is looked up in, not read.
    content: [
      {
        stack: [
          facts(12, [
            { label: of("sitting"), value: { text: sitting, bold: true } },
            { label: of("counters"), value: data.counters.join(", ") },
            { label: of("roster"), value: data.roster.join(", ") },
          ]),
          ...cashOf(data, t),
          partTitle(of("papers")),
          ...papersOf(data, t),
          ...openCases(data, t),
          // Signatures alone on a sheet could be laid behind any other one.
          {
            stack: [
              facts(12, [{ label: of("note"), value: data.note ?? "" }]),
              signaturePlaces([
                { role: of("handedBy"), how: t("forms:signHere"), ...signed(data.handedOver, t) },
                { role: of("takenBy"), how: t("forms:signHere"), ...signed(data.takenOver, t) },
              ]),
            ],
            unbreakable: true,
          },
        ],
        fontSize: 11,
        lineHeight: 1.2,
      },
    ],
  });
}

/** Room at the sides of a cell, points. */
const side = 5;
const facts = (top: number, rows: readonly Fact[]): Content => ({
  stack: [factRows(rows, labels)],
  margin: [0, top, 0, 0],
  unbreakable: true,
});
const right = (text: string): TableCell => ({ text, alignment: "right" });
const inDigits = (amount: number): string => new Intl.NumberFormat("vi-VN").format(amount);

function cashOf({ dossiers, cash }: HandOverData, t: TFunction): readonly Content[] {
  const of = (name: string, words: Readonly<Record<string, unknown>> = {}) =>
    t(`forms:handOver.${name}`, words);
  const sum = dossiers.reduce((all, { fee }) => all + (fee ?? 0), 0);
  const unknown = dossiers.filter(({ fee }) => fee === null).length;
  const inWords = (fee: number | null) =>
    fee === null ? of("feeOpen") : fee === 0 ? of("feeFree") : inDigits(fee);
  const rows = dossiers.map(({ code, procedure, fee }, at): TableCell[] => [
    right(String(at + 1)),
    { text: code, font: mono },
    procedure,
    right(inWords(fee)),
  ]);
  const last: TableCell[] = [
    { text: of("sum"), colSpan: 3, bold: true },
    {},
    {},
    { text: inDigits(sum), alignment: "right", bold: true },
  ];
  const counted = cash === null ? of("blank") : of("amount", { amount: inDigits(cash) });
  const difference = cash === null ? of("blank") : differenceIn(cash - sum, t);
  const list =
    dossiers.length === 0
      ? [partTitle(of("cash")), of("noDossiers")]
      : [
          titledTable({
            title: of("cash"),
            widths: [18, 112, "*", 78],
            headings: [
              { text: of("number"), bold: true },
              { text: of("code"), bold: true },
              { text: of("procedure"), bold: true },
              { text: of("fee"), bold: true, alignment: "right" },
            ],
            rows: [...rows, last],
            side,
          }),
        ];
  return [
    ...list,
    facts(8, [
      { label: of("due"), value: of("amount", { amount: inDigits(sum) }) },
      ...(unknown > 0 ? [{ label: "", value: of("unknownFees", { count: unknown }) }] : []),
      { label: of("counted"), value: { text: counted, bold: true } },
      { label: of("difference"), value: { text: difference, bold: true } },
    ]),
  ];
}

function differenceIn(difference: number, t: TFunction): string {
  if (difference === 0) return t("forms:handOver.exact");
  const amount = inDigits(Math.abs(difference));
  return difference > 0 ? t("forms:handOver.over", { amount }) : t("forms:handOver.short", { amount });
}

function papersOf({ papers, dossiers }: HandOverData, t: TFunction): readonly Content[] {
  const label = t("forms:handOver.papersOf", { count: dossiers.length });
  return [facts(0, [{ label, value: t("forms:handOver.papersHeld", papers) }])];
}

function openCases({ open }: HandOverData, t: TFunction): readonly Content[] {
  const of = (name: string) => t(`forms:handOver.${name}`);
  if (open.length === 0) return [partTitle(of("open")), of("noOpen")];
  const rows = open.map(({ number, procedure, reason, dossier }): TableCell[] => [
    right(String(number)),
    procedure,
    capital(t(`desk:sittings.reasons.${reason}`)),
    { text: dossier ?? "", font: mono },
  ]);
  return [
    titledTable({
      title: of("open"),
      widths: [24, "*", 130, 112],
      headings: ["ticket", "procedure", "reason", "code"].map((name) => ({ text: of(name), bold: true })),
      rows,
      side,
    }),
  ];
}

/** As it stands in a cell of its own. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Until somebody has signed at the desk, the lines are filled in by hand. */
function signed(by: Signed | null, t: TFunction): { readonly name: string; readonly below: string } {
  if (!by) return { name: t("forms:handOver.nameLine"), below: t("forms:handOver.timeLine") };
  return { name: by.name, below: t("forms:at", { time: time(by.at), day: fullDate(by.at, "vi") }) };
}
