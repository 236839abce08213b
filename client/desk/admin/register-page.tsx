import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { RegisterPage as Page, RegisterPeriod } from "../../../shared/contracts/register.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { ms, phoneInGroups, shortDayAndTime } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";
import "./admin-page.css";

/** Form 7 on screen, and as a workbook or PDF to keep. */
export function RegisterPage() {
  const { t, pick, language } = useWords();
  const today = dateOf(useBusinessNow());
  // Until somebody chooses, it is today, also after midnight.
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const period = { from: chosen.from ?? today, to: chosen.to ?? today };
  const isPeriod = RegisterPeriod.safeParse(period).success;
  const query = new URLSearchParams(period).toString();
  const { data, error, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ["register", query],
      enabled: isPeriod,
      initialPageParam: "",
      queryFn: ({ pageParam, signal }) => {
        const after = pageParam === "" ? "" : `&after=${encodeURIComponent(pageParam)}`;
        return request(`/api/register?${query}${after}`, Page, { signal });
      },
      getNextPageParam: ({ next }) => next ?? undefined,
    });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const of = (name: string) => t(`office.register.${name}`);
  const column = (name: string) => t(`forms:register.${name}`);
  const at = (instant: string) => shortDayAndTime(ms(instant), language);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      <div className="admin-period">
        {(["from", "to"] as const).map((name) => (
          <Field
            key={name}
            name={`register-${name}`}
            label={of(name)}
            fault={name === "to" && !isPeriod ? of("badPeriod") : undefined}
          >
            {(control) => (
              <input
                {...control}
                type="date"
                value={period[name]}
                onChange={(event) => setChosen({ ...period, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        {isPeriod && (
          <>
            <a className="button" href={`/api/register.xlsx?${query}`}>
              {of("sheet")}
            </a>
            <a className="button" href={`/api/register.pdf?${query}`} target="_blank" rel="noopener">
              {of("print")}
            </a>
          </>
        )}
      </div>
      {isPeriod && isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && items.length === 0 && <Empty title={of("empty")} next={of("emptyNext")} />}
      {items.length > 0 && (
        <table className="admin-table">
          <caption className="visually-hidden">{of("title")}</caption>
          <thead>
            <tr>
              {(["code", "content", "owner", "received", "due", "returned", "note"] as const).map((name) => (
                <th key={name} scope="col">
                  {column(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <tr key={line.ref}>
                <td className="admin-digits">
                  <Link className="admin-code" to={dossierPath(line.ref)}>
                    {line.code}
                  </Link>
                </td>
                <td>{pick(line.content)}</td>
                <td>
                  {line.owner}
                  <span className="admin-soft admin-line">
                    {[phoneInGroups(line.phone), line.address].filter(Boolean).join(", ")}
                  </span>
                </td>
                <td className="admin-digits">{at(line.receivedAt)}</td>
                <td className="admin-digits">{at(line.dueAt)}</td>
                <td className="admin-digits">{line.returnedAt !== null && at(line.returnedAt)}</td>
                <td className="admin-soft">
                  {[t(`states:status.${line.status}`), line.note].filter(Boolean).join("; ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {of("more")}
        </Button>
      )}
    </div>
  );
}
