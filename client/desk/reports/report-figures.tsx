import type { SittingReport } from "../../../shared/contracts/sitting-reports.ts";
import { afterHoursFigures } from "../../../shared/i18n/after-hours-figures.ts";
import { useWords } from "../words/use-words.ts";

/** Every figure, and beside it how it is counted. */
export function ReportFigures({ all }: { readonly all: SittingReport["all"] }) {
  const { t, language } = useWords();
  return (
    <dl className="report-figures">
      {afterHoursFigures(all, t, language).map(({ key, name, value, how }) => (
        <div key={key} data-figure={key}>
          <dt>{name}</dt>
          <dd className="report-value">{value}</dd>
          <dd className="admin-soft">{how}</dd>
        </div>
      ))}
    </dl>
  );
}
