import { languages, translator } from "../../shared/i18n/index.ts";
import type { ProcedureField } from "../../shared/domain/procedures/index.ts";
import type { Summary } from "./summarise.ts";

/** Rows of the table in their order; those that belong to the one above are set in. */
const rows: readonly (readonly [keyof Omit<Summary, "receivedByField">, "main" | "part"])[] = [
  ["received", "main"],
  ["importedProcedures", "part"],
  ["afterHours", "part"],
  ["early", "main"],
  ["onTime", "main"],
  ["overdue", "main"],
  ["open", "main"],
  ["openOverdue", "part"],
  ["withdrawn", "main"],
  ["supplementsRequested", "main"],
  ["supplementsFiled", "part"],
  ["paymentsRequested", "main"],
  ["paymentsConfirmed", "part"],
  ["returnedAtCounter", "main"],
  ["returnedOnline", "main"],
  ["deliveredAtHome", "main"],
  ["failedAttempts", "main"],
  ["backAtCounter", "part"],
  ["versions", "main"],
  ["seen", "part"],
  ["lost", "main"],
];

/** The table for people, in both languages. */
export function summaryLines(summary: Summary): readonly string[] {
  const lines = rows.flatMap(([key, rank]) => {
    const line = row(rank, inBoth(`row.${key}`), summary[key]);
    return key === "received" ? [line, ...fieldLines(summary.receivedByField)] : [line];
  });
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, number]) => `${label.padEnd(width)}  ${String(number).padStart(6)}`);
}

export function inBoth(key: string, words: Readonly<Record<string, string | number>> = {}): string {
  return languages.map((language) => translator(language)(`demoWeek:${key}`, words)).join(" / ");
}

function fieldLines(byField: Summary["receivedByField"]) {
  const fields = Object.entries(byField) as [ProcedureField, number][];
  return fields.map(([field, number]) => row("part", inBoth(`field.${field}`), number));
}

function row(rank: "main" | "part", label: string, number: number): readonly [string, number] {
  return [rank === "part" ? `  · ${label}` : label, number];
}
