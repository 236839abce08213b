import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { ReadingList } from "../../../shared/contracts/readings.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { faultOf } from "../words/fault-of.ts";
import { ms, shortDayAndTime } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";
import "./admin-page.css";

/** More of a list than this are told as a number. */
const mostNamed = 3;

/** Who has read which personal data, when and for what: of the agency, or (`?dossier=`) of one dossier. */
export function ReadingsPage() {
  const { t, language } = useWords();
  const [search] = useSearchParams();
  const dossier = search.get("dossier");
  const { data, error, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ["readings", dossier],
      initialPageParam: "",
      queryFn: ({ pageParam, signal }) => {
        const query = new URLSearchParams({
          ...(dossier !== null && { dossier }),
          ...(pageParam !== "" && { after: pageParam }),
        });
        return request(`/api/readings?${query}`, ReadingList, { signal });
      },
      getNextPageParam: ({ next }) => next ?? undefined,
    });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const of = (name: string) => t(`office.readings.${name}`);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      {dossier !== null && (
        <p className="admin-intro">
          <Link to="/desk/readings">{of("all")}</Link>
        </p>
      )}
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && items.length === 0 && <Empty title={of("empty")} next={of("emptyNext")} />}
      {items.length > 0 && (
        <table className="admin-table">
          <caption className="visually-hidden">{of("title")}</caption>
          <thead>
            <tr>
              <th scope="col">{of("at")}</th>
              <th scope="col">{of("who")}</th>
              <th scope="col">{of("purpose")}</th>
              <th scope="col">{of("dossiers")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, at, name, role, purpose, dossiers }) => (
              <tr key={id}>
                <td className="admin-digits">{shortDayAndTime(ms(at), language)}</td>
                <td>
                  {name}, {t(`shell.roles.${role}`)}
                </td>
                <td>{of(`purposes.${purpose}`)}</td>
                <td className="admin-digits">
                  {dossiers.slice(0, mostNamed).map(({ ref, code }) => (
                    <Link key={ref} className="admin-code" to={dossierPath(ref)}>
                      {code}
                    </Link>
                  ))}
                  {dossiers.length > mostNamed && (
                    <span className="admin-soft">
                      {t("office.readings.more", { count: dossiers.length - mostNamed })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {t("office.messages.more")}
        </Button>
      )}
    </div>
  );
}
