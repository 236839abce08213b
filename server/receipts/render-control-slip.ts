import type { TableCell } from "pdfmake";
import { fullDate, time, weekdayFullDate } from "../../shared/i18n/dates.ts";
import { translator } from "../../shared/i18n/index.ts";
import { factRows } from "./facts.ts";
import { labels, renderLetter, type Agency } from "./letter.ts";
import { peopleFacts, type Asker } from "./people-facts.ts";
import { small } from "./sheet.ts";
import { ruled } from "./ruled.ts";
import { printable } from "./text.ts";

/** One line of the control slip. Instants are epoch milliseconds. */
export type SlipHop = {
  readonly step: string;
  readonly visiting: string | null;
  readonly handedOverBy: string | null;
  readonly handedOverAt: number;
  readonly takenOverBy: string | null;
  readonly takenOverAt: number | null;
  readonly dueAt: number | null;
  readonly timeliness: "early" | "onTime" | "overdue" | null;
  readonly note: string | null;
};

/** What form 6 says; times are printed in UTC+7. */
export type ControlSlipData = Asker & {
  readonly agency: Agency;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly hops: readonly SlipHop[];
};

/** Form 6, "Phiếu kiểm soát quá trình giải quyết hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I): every hop, and whether it was in time. */
export async function renderControlSlip(given: ControlSlipData): Promise<Buffer> {
  const data = printable(given);
  const t = translator("vi");
  const at = (instant: number) => t("forms:at", { time: time(instant), day: fullDate(instant, "vi") });
  const longAt = (instant: number) =>
    t("forms:at", { time: time(instant), day: weekdayFullDate(instant, "vi") });
  const heading: TableCell[] = (
    ["step", "handedOver", "takenOver", "deadline", "result", "note"] as const
  ).map((name) => ({ text: t(`forms:slip.${name}`), bold: true }));
  const rows = data.hops.map((hop): TableCell[] => [
    [hop.step, hop.visiting === null ? "" : t("forms:slip.agency", { agency: hop.visiting })]
      .filter(Boolean)
      .join(", "),
    `${hop.handedOverBy ?? t("forms:slip.office")}\n${at(hop.handedOverAt)}`,
    hop.takenOverBy === null || hop.takenOverAt === null
      ? t("forms:slip.waiting")
      : `${hop.takenOverBy}\n${at(hop.takenOverAt)}`,
    hop.dueAt === null ? "" : at(hop.dueAt),
    hop.timeliness === null ? "" : t(`forms:slip.${hop.timeliness}`),
    hop.note ?? "",
  ]);
  return renderLetter({
    agency: data.agency,
    title: t("forms:slip.title"),
    documentTitle: t("forms:slip.documentTitle", { code: data.code }),
    page: (page, pages) => t("forms:slip.page", { code: data.code, page, pages }),
    content: [
      peopleFacts(data, t),
      factRows(
        [
          { label: t("forms:received"), value: longAt(data.receivedAt) },
          { label: t("forms:due"), value: { text: longAt(data.dueAt), bold: true } },
        ],
        labels,
      ),
      {
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths: [70, 98, 98, 66, 52, "*"],
          body: [heading, ...rows],
        },
        layout: ruled,
        fontSize: small,
        lineHeight: 1.15,
        margin: [0, 12, 0, 0],
      },
    ],
  });
}
