import { time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { factRows } from "./facts.ts";
import { labels, renderLetter, signaturePlaces, type Agency } from "./letter.ts";
import { mono } from "./paper-fonts.ts";
import { printable } from "./text.ts";

/** What form 5 says. Instants are epoch milliseconds, printed in UTC+7. */
export type StopData = {
  readonly agency: Agency;
  readonly code: string;
  readonly recipient: string;
  readonly request: string;
  readonly decision: string;
  readonly stoppedAt: number;
  /** The step of the workflow it stands in, in words. */
  readonly stage: string;
  /** What was collected and what was asked for, a sentence each. */
  readonly finances: readonly string[];
  /** Who signs, by office: "Chủ tịch". */
  readonly signer: string | null;
};

/** Form 5, "Thông báo dừng giải quyết hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I). */
export async function renderStop(given: StopData): Promise<Buffer> {
  const data = printable(given);
  const t = translator("vi");
  const { agency, stoppedAt } = data;
  const since = t("forms:at", { time: time(stoppedAt), day: weekdayFullDate(stoppedAt, "vi") });
  const facts = [
    { label: t("forms:code"), value: { text: data.code, font: mono, bold: true } },
    { label: t("forms:request"), value: data.request },
    { label: t("forms:stop.stage"), value: data.stage },
    { label: t("forms:stop.decision"), value: { text: data.decision, bold: true } },
    { label: t("forms:stop.since"), value: since },
    { label: t("forms:stop.finances"), value: data.finances.join(". ") },
  ];
  return renderLetter({
    agency,
    title: t("forms:stop.title"),
    documentTitle: t("forms:stop.documentTitle", { code: data.code }),
    content: [
      { text: t("forms:stop.to", { name: data.recipient }), bold: true, margin: [0, 18, 0, 10] },
      { text: t("forms:stop.opening", { office: agency.name }), margin: [0, 0, 0, 14] },
      factRows(facts, labels),
      {
        text: t("forms:stop.closing", { phone: agency.phone, hours: agency.hours }),
        margin: [0, 14, 0, 0],
      },
      signaturePlaces([{ role: data.signer ?? t("forms:signedByLeader"), how: t("forms:signStamp") }]),
    ],
  });
}
