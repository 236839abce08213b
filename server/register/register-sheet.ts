import writeExcel from "write-excel-file/node";
import type { RegisterLine } from "../../shared/contracts/register.ts";
import { translator } from "../../shared/i18n/index.ts";
import { columnsOf } from "./register-columns.ts";

/**
 * The register as a workbook. Every cell is text: a phone keeps its zero, and nothing that was typed at the counter becomes a
 * formula, not even when a cell is edited (`asText`).
 */
export async function registerSheet(lines: readonly RegisterLine[]): Promise<Buffer> {
  const columns = columnsOf(translator("vi"));
  const heading = columns.map(({ title }) => ({ value: title, type: String, fontWeight: "bold" as const }));
  const rows = lines.map((line, at) =>
    columns.map(({ text }) => ({ value: asText(text(line, at)), type: String, wrap: true })),
  );
  return writeExcel([heading, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    sheet: translator("vi")("forms:register.title"),
  }).toBuffer();
}

/** A spreadsheet takes these signs for the beginning of a formula when somebody edits the cell; an apostrophe says it is none. */
export const asText = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
