import { useId, type ReactNode } from "react";
import type { SittingReport } from "../../../shared/contracts/sitting-reports.ts";
import { figureWords, type ReportColumn } from "../../../shared/i18n/after-hours-figures.ts";
import { useWords } from "../words/use-words.ts";

type Line = { readonly [C in ReportColumn]?: number | null };

/** What moves within its frame must be reached by the keyboard, though nothing in it is pressed. */
const reachable = 0;

/** The figures behind a chart, one tap away; wide ones move within their own frame. */
export function ReportTable({
  title,
  first,
  columns,
  lines,
  all,
}: {
  readonly title: string;
  /** What the lines are. */
  readonly first: string;
  readonly columns: readonly ReportColumn[];
  readonly lines: readonly { readonly key: string; readonly name: ReactNode; readonly of: Line }[];
  readonly all?: SittingReport["all"];
}) {
  const { t, language } = useWords();
  const id = useId();
  const cell = (key: ReportColumn, of: Line) => (
    <td key={key}>{figureWords(key, of[key] ?? null, language)}</td>
  );
  return (
    <details className="report-data">
      <summary>{t("reports:afterHours.table")}</summary>
      <div className="report-frame" role="region" aria-labelledby={id} tabIndex={reachable}>
        <table>
          <caption id={id} className="visually-hidden">
            {t("reports:afterHours.tableOf", { title })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {t(`reports:afterHours.columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, of }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {columns.map((column) => cell(column, of))}
              </tr>
            ))}
          </tbody>
          {all && (
            <tfoot>
              <tr>
                <th scope="row">{t("reports:afterHours.all")}</th>
                {columns.map((column) => cell(column, all))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </details>
  );
}
