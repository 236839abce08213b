import type { Content } from "pdfmake";
import { time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { factRows } from "./facts.ts";
import { nationalHeader } from "./national-header.ts";
import { heavy, mono, papermaker, words } from "./paper-fonts.ts";
import type { ReceiptData } from "./receipt-data.ts";
import { black, sheet } from "./sheet.ts";
import { printable } from "./text.ts";

/** What form 4 says. Instants are epoch milliseconds, printed in UTC+7. */
export interface ApologyData {
  readonly agency: ReceiptData["agency"];
  readonly code: string;
  readonly recipient: string;
  readonly request: string;
  readonly was: number;
  /** Null while nobody has settled it: a line is left to write on. */
  readonly reason: string | null;
  readonly newDate: number;
  /** Prepared with the proposed date, not signed yet. */
  readonly draft: boolean;
  /** Who signs, by office: "Chủ tịch". */
  readonly signer: string | null;
}

/** Form 4, "Văn bản xin lỗi và đề nghị gia hạn" (TT 03/2025/TT-VPCP, Phụ lục I), as an A4 PDF in Vietnamese. */
export async function renderApology(given: ApologyData): Promise<Buffer> {
  const data = printable(given);
  const t = translator("vi");
  const until = (at: number) => t("apology:until", { time: time(at), day: weekdayFullDate(at, "vi") });
  const facts = [
    { label: t("apology:code"), value: { text: data.code, font: mono, bold: true } },
    { label: t("apology:request"), value: data.request },
    { label: t("apology:was"), value: until(data.was) },
    { label: t("apology:reason"), value: data.reason ?? t("apology:unknown") },
    { label: t("apology:newDate"), value: { text: until(data.newDate), bold: true } },
  ];
  const content: Content[] = [
    nationalHeader(data, t),
    {
      text: t("apology:title"),
      font: heavy,
      fontSize: 19,
      lineHeight: 1.1,
      margin: [0, 30, 0, 4],
    },
    ...(data.draft ? [{ text: t("apology:draft"), bold: true, fontSize: 12 }] : []),
    { text: t("apology:to", { name: data.recipient }), bold: true, margin: [0, 18, 0, 10] },
    { text: t("apology:opening", { office: data.agency.name }), margin: [0, 0, 0, 14] },
    factRows(facts, 120),
    {
      text: t("apology:closing", { phone: data.agency.phone, hours: data.agency.hours }),
      margin: [0, 14, 0, 26],
    },
    {
      columns: [
        { width: "*", text: "" },
        {
          width: 230,
          alignment: "center",
          stack: [{ text: data.signer ?? t("apology:signer"), bold: true }, { text: t("apology:sign") }],
        },
      ],
      unbreakable: true,
    },
  ];
  return papermaker()
    .createPdf({
      version: "1.7",
      pageSize: "A4",
      pageMargins: [sheet.side, sheet.top, sheet.side, sheet.side],
      language: "vi-VN",
      displayTitle: true,
      info: { title: t("apology:documentTitle", { code: data.code }), author: data.agency.name },
      defaultStyle: { font: words, fontSize: 12, lineHeight: 1.3, color: black },
      content,
    })
    .getBuffer();
}
