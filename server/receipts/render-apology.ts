import type { Content } from "pdfmake";
import { time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { factRows } from "./facts.ts";
import { labels, renderLetter, signaturePlaces } from "./letter.ts";
import { mono } from "./paper-fonts.ts";
import type { ReceiptData } from "./receipt-data.ts";
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
  const { agency } = data;
  const content: Content[] = [
    ...(data.draft ? [{ text: t("apology:draft"), bold: true, fontSize: 12 }] : []),
    { text: t("apology:to", { name: data.recipient }), bold: true, margin: [0, 18, 0, 10] },
    { text: t("apology:opening", { office: agency.name }), margin: [0, 0, 0, 14] },
    factRows(facts, labels),
    { text: t("apology:closing", { phone: agency.phone, hours: agency.hours }), margin: [0, 14, 0, 0] },
    signaturePlaces([{ role: data.signer ?? t("apology:signer"), how: t("apology:sign") }]),
  ];
  return renderLetter({
    agency,
    title: t("apology:title"),
    documentTitle: t("apology:documentTitle", { code: data.code }),
    content,
  });
}
