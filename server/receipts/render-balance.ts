import type { TFunction } from "i18next";
import type { Content, TableCell } from "pdfmake";
import type { Balance } from "../../shared/contracts/dispatch.ts";
import { instantOf } from "../../shared/domain/time/index.ts";
import { dayMonth, time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { renderLetter, signaturePlaces, type Agency } from "./letter.ts";
import { mono } from "./paper-fonts.ts";
import { ruled } from "./ruled.ts";
import { small } from "./sheet.ts";
import { noBreak, printable } from "./text.ts";

type Courier = Balance["couriers"][number];

const money = (amount: number) => `${new Intl.NumberFormat("vi-VN").format(amount)}${noBreak}đ`;
const at = (instant: string) => {
  const ms = Date.parse(instant);
  return `${time(ms)} ${dayMonth(ms, "vi")}`;
};

/** The balance of packets of a day: for each courier what he had, name by name, the money, and both signatures. */
export async function renderBalance(given: {
  readonly agency: Agency;
  readonly balance: Balance;
}): Promise<Buffer> {
  const { agency, balance } = printable(given);
  const t = translator("vi");
  const day = weekdayFullDate(instantOf(balance.date), "vi");
  const { couriers, astray } = balance;
  return renderLetter({
    agency,
    title: t("forms:balance.title"),
    documentTitle: t("forms:balance.documentTitle", { day }),
    page: (page, pages) => t("forms:balance.page", { day, page, pages }),
    content: [
      { text: t("forms:balance.of", { day }), margin: [0, 0, 0, 8] },
      ...(couriers.length === 0 ? [{ text: t("forms:balance.none") }] : [sums(couriers, t)]),
      ...(astray.length === 0
        ? []
        : [{ text: t("forms:balance.astray", { codes: astray.join(", ") }), bold: true }]),
      ...couriers.flatMap((courier) => partOf(courier, t)),
      ...originalsPart(balance.originals, t),
    ],
  });
}

/** One line a courier: what went out is what was delivered, came back and is held, or the line says that it is not. */
function sums(couriers: readonly Courier[], t: TFunction): Content {
  const of = (name: string) => t(`forms:balance.${name}`);
  const columns = ["out", "delivered", "back", "elsewhere", "held", "difference"] as const;
  const sums = ["collected", "handedIn", "moneyDifference"] as const;
  const total = (name: (typeof columns)[number]) => couriers.reduce((sum, one) => sum + one[name], 0);
  const figure = (value: number, bold = false): TableCell => ({
    text: String(value),
    bold,
    alignment: "right",
  });
  return table(
    ["*", 28, 32, 32, 34, 32, 26, 55, 55, 55],
    [
      [
        { text: of("courier"), bold: true },
        ...columns.map((name): TableCell => ({ text: of(name), bold: true, alignment: "right" })),
        ...sums.map((name): TableCell => ({ text: of(name), bold: true, alignment: "right" })),
      ],
      ...couriers.map((one): TableCell[] => [
        one.name,
        ...columns.map((name) => figure(one[name])),
        ...sums.map((name): TableCell => ({ text: money(one[name]), alignment: "right" })),
      ]),
      [
        { text: of("total"), bold: true },
        ...columns.map((name) => figure(total(name), true)),
        ...sums.map((name): TableCell => ({
          text: money(couriers.reduce((sum, one) => sum + one[name], 0)),
          bold: true,
          alignment: "right",
        })),
      ],
    ],
  );
}

function partOf(courier: Courier, t: TFunction): Content[] {
  const of = (name: string, values: Record<string, unknown> = {}) => t(`forms:balance.${name}`, values);
  const { name, out, delivered, back, elsewhere, held, difference, lines, handIns, moneyDifference } =
    courier;
  const heading = ["number", "code", "seal", "recipient", "since", "became", "collected"].map(
    (key): TableCell => ({
      text: of(key),
      bold: true,
    }),
  );
  return [
    { text: name, bold: true, fontSize: 13, margin: [0, 16, 0, 2] },
    { text: of("sum", { out, delivered, back, elsewhere, held }), margin: [0, 0, 0, 4] },
    ...(difference === 0 ? [] : [{ text: of("disagrees", { count: difference }), bold: true }]),
    ...(moneyDifference === 0
      ? []
      : [
          {
            text: of(moneyDifference < 0 ? "moneyShort" : "moneyOver", {
              amount: money(Math.abs(moneyDifference)),
            }),
            bold: true,
          },
        ]),
    ...(lines.length === 0
      ? []
      : [
          table(
            [14, 113, 50, "*", 42, 66, 46],
            [
              heading,
              ...lines.map((line, index): TableCell[] => [
                String(index + 1),
                { text: line.code, font: mono, fontSize: small },
                { text: line.seal ?? "", font: mono, fontSize: small },
                line.recipient,
                at(line.since),
                of(`kinds.${line.became}`, { at: line.at === null ? "" : at(line.at) }),
                line.collected === 0 ? "" : money(line.collected),
              ]),
            ],
          ),
        ]),
    ...handIns.map(({ amount, note, by, at: when }): Content => ({
      text: of("money", { amount: money(amount), note, by, at: at(when) }),
      margin: [0, 4, 0, 0],
    })),
    signaturePlaces([
      { role: of("signedByCourier"), how: t("forms:signHere"), name },
      { role: of("signedByOffice"), how: t("forms:signHere"), name: "" },
    ]),
  ];
}

/** Original papers that were collected at doors and are not in the office. */
function originalsPart(originals: Balance["originals"], t: TFunction): Content[] {
  const of = (name: string, values: Record<string, unknown> = {}) => t(`forms:balance.${name}`, values);
  if (originals.length === 0) return [];
  return [
    { text: of("originals"), bold: true, fontSize: 13, margin: [0, 16, 0, 2] },
    table(
      ["*", 100, 113],
      [
        ["paper", "courier", "code"].map((key): TableCell => ({ text: of(key), bold: true })),
        ...originals.flatMap(({ originals: papers, courier, code }) =>
          papers.map((paper): TableCell[] => [
            paper,
            courier.name,
            { text: code, font: mono, fontSize: small },
          ]),
        ),
      ],
    ),
  ];
}

const table = (widths: (number | "*")[], body: TableCell[][]): Content => ({
  table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body },
  layout: ruled,
  fontSize: small,
  lineHeight: 1.15,
});
