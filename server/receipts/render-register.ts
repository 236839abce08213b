import type { TableCell } from "pdfmake";
import { translator } from "../../shared/i18n/index.ts";
import { renderLetter, type Agency } from "./letter.ts";
import { ruled } from "./ruled.ts";
import { small } from "./sheet.ts";
import { printable } from "./text.ts";

/** What form 7 says: titles and cells as texts, in its order. Days are printed as they come. */
export type RegisterData = {
  readonly agency: Agency;
  readonly from: string;
  readonly to: string;
  /** `points`: its width, without the room at its sides. */
  readonly columns: readonly { readonly title: string; readonly points: number }[];
  readonly rows: readonly (readonly string[])[];
};

/** Form 7, "Sổ theo dõi hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I), on A4 across. */
export async function renderRegister(given: RegisterData): Promise<Buffer> {
  const { agency, from, to, columns, rows } = printable(given);
  const t = translator("vi");
  const period = t("forms:register.period", { from, to });
  const heading = columns.map(({ title }): TableCell => ({ text: title, bold: true }));
  return renderLetter({
    agency,
    title: t("forms:register.title"),
    documentTitle: t("forms:register.documentTitle", { agency: agency.name, from, to }),
    landscape: true,
    page: (page, pages) => t("forms:register.page", { agency: agency.name, page, pages }),
    content: [
      { text: rows.length === 0 ? `${period}. ${t("forms:register.none")}` : period, margin: [0, 0, 0, 8] },
      ...(rows.length === 0
        ? []
        : [
            {
              table: {
                headerRows: 1,
                keepWithHeaderRows: 1,
                dontBreakRows: true,
                widths: columns.map(({ points }) => points),
                body: [heading, ...rows.map((row) => [...row])],
              },
              layout: { ...ruled, paddingLeft: () => 2, paddingRight: () => 2 },
              fontSize: small,
              lineHeight: 1.15,
            },
          ]),
    ],
  });
}
