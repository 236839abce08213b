import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { SittingReport } from "../../../shared/contracts/sitting-reports.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { request } from "../../api/request.ts";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useOffice } from "../shell/use-office.tsx";
import { fullDay, ms } from "../words/format.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { isPeriod, periodIn, type Period } from "./period.ts";
import { PeriodBar } from "./period-bar.tsx";
import { ReportCharts } from "./report-charts.tsx";
import { ReportFigures } from "./report-figures.tsx";
import "../admin/admin-page.css";
import "./reports-page.css";

/** What sittings after hours brought and what they cost: figures with their meaning, charts with their tables, and the paper for the leader. */
export function AfterHoursPage() {
  const { t } = useWords();
  // Not before the office has said what day it is.
  const office = useOffice();
  const [search, setSearch] = useSearchParams();
  const today = office && dateOf(ms(office.now));
  const period = today === null ? null : periodIn(search, today);
  const of = (name: string) => t(`reports:afterHours.${name}`);
  return (
    <div className="admin-page reports-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      {today !== null && period && (
        <>
          <PeriodBar
            today={today}
            period={period}
            choose={(chosen) => setSearch({ ...chosen }, { replace: true })}
          />
          {isPeriod(period) && <Report period={period} />}
        </>
      )}
    </div>
  );
}

function Report({ period }: { readonly period: Period }) {
  const { t, language } = useWords();
  const query = new URLSearchParams({ ...period }).toString();
  const { data, error, isPending, isError } = useQuery({
    queryKey: ["reports", "after-hours", query],
    queryFn: ({ signal }) => request(`/api/reports/after-hours?${query}`, SittingReport, { signal }),
    placeholderData: keepPreviousData,
  });
  const of = (name: string, words = {}) => t(`reports:afterHours.${name}`, words);
  if (isPending) return <Skeleton rows={8} words={t("shell.problem.loading")} />;
  if (isError) return <ProblemNote {...faultOf(error, t)} />;
  const { from, to, sittings, all } = data;
  if (sittings.length === 0) return <Empty title={of("empty")} next={of("emptyNext")} />;
  return (
    <>
      <h2>{of("summary")}</h2>
      <p className="admin-soft">
        {of("period", { from: fullDay(from, language), to: fullDay(to, language) })}
      </p>
      <ReportFigures all={all} />
      <ReportCharts report={data} />
    </>
  );
}
