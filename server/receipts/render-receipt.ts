import type { TFunction } from "i18next";
import type { Content } from "pdfmake";
import { dayMonth } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { signatures, termsOfReceipt } from "./closing.ts";
import { nationalHeader } from "./national-header.ts";
import { mono, papermaker, words } from "./paper-fonts.ts";
import { papersTable } from "./papers-table.ts";
import { peopleAndRequest } from "./people-and-request.ts";
import type { ReceiptData } from "./receipt-data.ts";
import { black, sheet, small } from "./sheet.ts";
import { stub } from "./stub.ts";
import { noBreak, printable } from "./text.ts";
import { titleAndPromise } from "./title-and-promise.ts";

/**
 * Form 1, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (TT 03/2025/TT-VPCP, Phụ lục I), as an A4 PDF. PIN and QR
 * stand below the fold line of the last page only, so that the rest can be shown to others.
 * Throws a RangeError when the token is not 39 digits or an instant is none.
 */
export async function renderReceipt(given: ReceiptData): Promise<Buffer> {
  const data = printable(given);
  const t = translator(data.language);
  const lower = stub(data, t);
  return papermaker()
    .createPdf({
      version: "1.7",
      pageSize: "A4",
      pageMargins: [sheet.side, sheet.top, sheet.side, sheet.bottom],
      language: data.language === "vi" ? "vi-VN" : "en-GB",
      displayTitle: true,
      info: { title: t("receipt:documentTitle", { code: data.code }), author: data.agency.name },
      defaultStyle: { font: words, fontSize: 10, lineHeight: 1.2, color: black },
      header: (page, pages) => runningHead(data, page, pages, t),
      content: [
        nationalHeader(data, t),
        titleAndPromise(data, t),
        peopleAndRequest(data, t),
        papersTable(data, t),
        {
          // The room for the lower part is kept together with the signatures, so that both end up on the last page.
          stack: [
            {
              stack: [termsOfReceipt(data, t), signatures(data, t)],
              margin: [0, 0, 0, sheet.height - sheet.bottom - lower.top + 6],
            },
          ],
          unbreakable: true,
        },
        lower.content,
      ],
    })
    .getBuffer();
}

/** The seal of the day before; and code and number on each sheet, when there are several: they must find each other again. */
function runningHead(
  { code, seal, language }: ReceiptData,
  page: number,
  pages: number,
  t: TFunction,
): Content {
  const sealed = seal && [
    `${t("receipt:seal", { day: dayMonth(seal.at, language) })}${noBreak}`,
    { text: seal.link, font: mono },
  ];
  return {
    columns: [
      { width: "*", text: sealed ?? "" },
      { width: "auto", text: pages === 1 ? "" : t("receipt:page", { code, page, pages }) },
    ],
    fontSize: small,
    margin: [sheet.side, 16, sheet.side, 0],
  };
}
