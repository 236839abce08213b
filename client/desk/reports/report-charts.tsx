import { useMemo, type ReactNode } from "react";
import type { SittingReport } from "../../../shared/contracts/sitting-reports.ts";
import { instantOf, weekdayOf } from "../../../shared/domain/time/index.ts";
import { costColumns, tallyColumns } from "../../../shared/i18n/after-hours-figures.ts";
import { dayMonth, hoursWords, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { useWords } from "../words/use-words.ts";
import { bars, lines, lyingBars, lyingHeight } from "./chart-options.ts";
import { Chart } from "./chart.tsx";
import { ReportTable } from "./report-table.tsx";

type SittingLine = SittingReport["sittings"][number];

const usualHeight = () => 220;
/** More bars than this are not compared any more; the table has them all. */
const mostBars = 12;

const countColumns = tallyColumns.filter((key) => key !== "waitMedian" && key !== "waitNinth");

/** The charts of the report, each with its table. */
export function ReportCharts({ report }: { readonly report: SittingReport }) {
  return (
    <>
      <Served report={report} />
      <Waits report={report} />
      <Procedures report={report} />
    </>
  );
}

function Part({
  title,
  why,
  chart,
  table,
}: {
  readonly title: string;
  /** Said where there is no chart, or beside it. */
  readonly why?: string | undefined;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}) {
  return (
    <section className="report-part">
      <h2>{title}</h2>
      {chart}
      {why !== undefined && <p className="admin-soft">{why}</p>}
      {table}
    </section>
  );
}

function Served({ report: { sittings, all } }: { readonly report: SittingReport }) {
  const { t, of, held, shortNames, lineOf } = useSittings(sittings);
  const chart = useMemo(
    () => bars(held.map(({ served }, at) => ({ name: shortNames[at] ?? "", value: served }))),
    [held, shortNames],
  );
  const title = of("charts.served");
  return (
    <Part
      title={title}
      why={held.length === 0 ? of("charts.noneHeld") : undefined}
      chart={held.length > 0 && <Chart title={title} heightOf={usualHeight} of={chart} />}
      table={
        <ReportTable
          title={title}
          first={t("reports:afterHours.columns.sitting")}
          columns={[...countColumns, ...costColumns]}
          lines={sittings.map(lineOf)}
          all={all}
        />
      }
    />
  );
}

function Waits({ report: { sittings, all } }: { readonly report: SittingReport }) {
  const { of, held, shortNames, lineOf } = useSittings(sittings);
  const [median, ninth] = [of("charts.median"), of("charts.ninth")];
  const chart = useMemo(() => {
    const whole = (minutes: number | null) => minutes && Math.round(minutes);
    return lines(shortNames, [
      { name: median, values: held.map(({ waitMedian }) => whole(waitMedian)) },
      { name: ninth, values: held.map(({ waitNinth }) => whole(waitNinth)) },
    ]);
  }, [held, shortNames, median, ninth]);
  const title = of("charts.waits");
  const hasWaits = all.waitMedian !== null;
  return (
    <Part
      title={title}
      why={hasWaits ? undefined : of("charts.noWaits")}
      chart={hasWaits && <Chart title={title} heightOf={usualHeight} of={chart} />}
      table={
        <ReportTable
          title={title}
          first={of("columns.sitting")}
          columns={["waitMedian", "waitNinth"]}
          lines={sittings.map(lineOf)}
          all={all}
        />
      }
    />
  );
}

function Procedures({ report: { procedures } }: { readonly report: SittingReport }) {
  const { t, pick, language } = useWords();
  const shown = useMemo(() => procedures.filter(({ served }) => served > 0).slice(0, mostBars), [procedures]);
  const [chart, heightOf] = useMemo(() => {
    const points = shown.map(({ procedure, served }) => ({ name: procedure.name[language], value: served }));
    return [lyingBars(points), lyingHeight(points)] as const;
  }, [shown, language]);
  const of = (name: string, words = {}) => t(`reports:afterHours.${name}`, words);
  const title = of("charts.procedures");
  if (procedures.length === 0) return <Part title={title} why={of("nobody")} chart={null} table={null} />;
  const count = procedures.length - shown.length;
  return (
    <Part
      title={title}
      why={count > 0 ? of("charts.rest", { count }) : undefined}
      chart={shown.length > 0 && <Chart title={title} heightOf={heightOf} of={chart} />}
      table={
        <ReportTable
          title={title}
          first={of("columns.procedure")}
          columns={tallyColumns}
          lines={procedures.map((line) => ({
            key: line.procedure.code,
            name: pick(line.procedure.name),
            of: line,
          }))}
        />
      }
    />
  );
}

/** Sittings as charts and tables name them. */
function useSittings(sittings: readonly SittingLine[]) {
  const { t, language } = useWords();
  const of = (name: string) => t(`reports:afterHours.${name}`);
  const held = useMemo(() => sittings.filter((one) => one.held), [sittings]);
  const shortNames = useMemo(
    () =>
      held.map(({ sitting: { date } }) => {
        const weekday = t(`common:days.short.${weekdayOf(date)}`);
        return `${weekday} ${dayMonth(instantOf(date), language)}`;
      }),
    [held, t, language],
  );
  const lineOf = (line: SittingLine) => {
    const { id, date, start, end, state } = line.sitting;
    const told = line.held || state !== "closed" ? state : "notHeld";
    const name = (
      <>
        {weekdayDayMonth(instantOf(date), language)},{" "}
        <span className="report-keep">{hoursWords([{ start, end }])}</span>
        {told !== "closed" && `, ${of(`states.${told}`)}`}
      </>
    );
    return { key: id, name, of: line };
  };
  return { t, of, held, shortNames, lineOf };
}
