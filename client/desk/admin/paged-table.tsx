import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import type { Pages } from "./use-pages.ts";

/** A list of many pages as a table: what is awaited, what went wrong, that it is empty, its rows and how to get more of them. */
export function PagedTable({
  pages,
  title,
  columns,
  empty,
  more,
  children,
}: {
  readonly pages: Pages<unknown>;
  readonly title: string;
  readonly columns: readonly string[];
  readonly empty: { readonly title: string; readonly next: string };
  readonly more: string;
  /** A row for each item. */
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { items, error, isPending, hasMore, isReading, showMore } = pages;
  return (
    <>
      {isPending && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {error && <ProblemNote {...faultOf(error, t)} />}
      {items?.length === 0 && <Empty {...empty} />}
      {items && items.length > 0 && (
        <table className="admin-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      )}
      {hasMore && (
        <Button onClick={showMore} disabled={isReading}>
          {more}
        </Button>
      )}
    </>
  );
}
