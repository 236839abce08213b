import { useInfiniteQuery } from "@tanstack/react-query";
import { MessageList } from "../../../shared/contracts/deliveries.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { faultOf } from "../words/fault-of.ts";
import { ms, phoneInGroups, shortDayAndTime } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import "./admin-page.css";

/** What the embedded message gateway has sent: the administrator reads here what residents were told. */
export function MessagesPage() {
  const { t, language } = useWords();
  const { data, error, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ["messages"],
      initialPageParam: "",
      queryFn: ({ pageParam, signal }) =>
        request(
          pageParam === "" ? "/api/messages" : `/api/messages?after=${encodeURIComponent(pageParam)}`,
          MessageList,
          { signal },
        ),
      getNextPageParam: ({ next }) => next ?? undefined,
      refetchInterval: 15_000,
    });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const of = (name: string) => t(`office.messages.${name}`);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {isError && <ProblemNote {...faultOf(error, t)} />}
      {data && items.length === 0 && <Empty title={of("empty")} next={of("emptyNext")} />}
      {items.length > 0 && (
        <table className="admin-table">
          <caption className="visually-hidden">{of("title")}</caption>
          <thead>
            <tr>
              <th scope="col">{of("at")}</th>
              <th scope="col">{of("to")}</th>
              <th scope="col">{of("text")}</th>
              <th scope="col">{of("template")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, at, to, text, template }) => (
              <tr key={id} data-message={template}>
                <td className="admin-digits">{shortDayAndTime(ms(at), language)}</td>
                <td className="admin-digits">{phoneInGroups(to)}</td>
                <td>{text}</td>
                <td className="admin-soft">{template}</td>
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
