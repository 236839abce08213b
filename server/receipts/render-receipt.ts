import type { TFunction } from "i18next";
import type { Content } from "pdfmake";
import { translator } from "../../shared/i18n/index.ts";
import { signatures, termsOfReceipt } from "./closing.ts";
import { nationalHeader } from "./national-header.ts";
import { papermaker, words } from "./paper-fonts.ts";
import { papersTable } from "./papers-table.ts";
import { peopleAndRequest } from "./people-and-request.ts";
import type { ReceiptData } from "./receipt-data.ts";
import { black, sheet, small } from "./sheet.ts";
import { stub } from "./stub.ts";
import { printable } from "./text.ts";
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
      header: (page, pages) => runningHead(data.code, page, pages, t),
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

/** Loose sheets must find each other again: code and number on each, when there are several. */
function runningHead(code: string, page: number, pages: number, t: TFunction): Content {
  if (pages === 1) return "";
  return {
    text: t("receipt:page", { code, page, pages }),
    fontSize: small,
    alignment: "right",
    margin: [sheet.side, 16, sheet.side, 0],
  };
}
