import { useMemo } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import type { Queue } from "../../../shared/contracts/dossiers.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { focusRow, QueueList } from "../../ui/queue-list.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { KeyCap } from "../../ui/key-hint.tsx";
import { openReceipt } from "../dossier/receipt.ts";
import { useShortcuts } from "../keys/keys.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { queueOf } from "../shell/desk-rail.tsx";
import { firstQueueOf, handsOver, mayTakeIn } from "../shell/rail-plan.ts";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { CarriedOver } from "../sittings/carried-over.tsx";
import { dossierPath } from "../words/paths.ts";
import { MarkedBar } from "./marked-bar.tsx";
import { groupsOf } from "./queue-groups.tsx";
import { QueuePeek } from "./queue-peek.tsx";
import { useQueue } from "./use-queue.ts";
import { useMarked } from "./use-marked.ts";
import { useSelection } from "./use-selection.ts";
import "./queue-page.css";

/** A queue of the role, or what was found: the list and a look at the selected dossier. */
export function QueuePage() {
  const { role } = useSignedIn();
  const [search] = useSearchParams();
  const q = search.get("q")?.trim() ?? "";
  const queue = q === "" ? (queueOf(search) ?? firstQueueOf(role)) : "all";
  return <QueueView key={`${queue} ${q}`} queue={queue} q={q} />;
}

function QueueView({ queue, q }: { readonly queue: Queue; readonly q: string }) {
  const words = useWords();
  const { t } = words;
  const { data, error, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useQueue(queue, q);
  const now = useBusinessNow();
  const navigate = useNavigate();

  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const groups = groupsOf(items, now, words);
  const order = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  const { selected, select } = useSelection(order);
  const { marked, toggle, clear } = useMarked(order);

  const open = (ref: string) => void navigate(dossierPath(ref));
  const step = (by: number) => {
    const at = selected === null ? -1 : order.indexOf(selected);
    const next = order[Math.min(Math.max(at + by, 0), order.length - 1)];
    if (next === undefined) return;
    select(next);
    focusRow(next);
    if (by > 0 && at + by >= order.length - 1 && hasNextPage) void fetchNextPage();
  };
  useShortcuts("page", [
    { name: "j", words: t("queue.keys.down"), inLine: true, run: () => step(1) },
    { name: "k", words: t("queue.keys.up"), inLine: true, run: () => step(-1) },
    {
      name: "Enter",
      words: t("queue.keys.open"),
      inLine: true,
      run: () => selected !== null && open(selected),
    },
    {
      name: "x",
      words: t("queue.keys.mark"),
      inLine: true,
      run: () => selected !== null && toggle(selected),
    },
    {
      name: "p",
      words: t("queue.keys.print"),
      inLine: true,
      run: () => selected !== null && openReceipt(selected),
    },
    ...(q === ""
      ? []
      : [{ name: "Escape", words: t("shell.keys.clearSearch"), run: () => void navigate("/desk") }]),
  ]);

  const title = q === "" ? t(`queue.names.${queue}`) : t("queue.found", { q });
  const item = items.find(({ ref }) => ref === selected);
  return (
    <div className="queue-page">
      <section className="queue-side" aria-labelledby="queue-title">
        <div className="queue-head">
          <h1 id="queue-title">{title}</h1>
          <p aria-live="polite">{data && sayCount(items.length, hasNextPage)}</p>
          {q !== "" && (
            <Link className="queue-clear" to="/desk">
              {t("queue.clear")}
            </Link>
          )}
          <HandOverLink />
          <NewDossierLink />
        </div>
        {q === "" && <CarriedOver />}
        {marked.size > 0 && <MarkedBar items={items.filter(({ ref }) => marked.has(ref))} onClear={clear} />}
        <div
          className="queue-scroll"
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
            event.preventDefault();
            step(event.key === "ArrowDown" ? 1 : -1);
          }}
          role="presentation"
        >
          {isPending && <Skeleton rows={8} words={t("shell.problem.loading")} />}
          {isError && (
            <div className="queue-problem">
              <ProblemNote {...faultOf(error, t)}>
                <Button kind="quiet" onClick={() => void refetch()}>
                  {t("shell.problem.retry")}
                </Button>
              </ProblemNote>
            </div>
          )}
          {data && items.length === 0 && <EmptyList found={q !== ""} />}
          {items.length > 0 && (
            <QueueList
              caption={title}
              columns={columnsOf()}
              groups={groups}
              selected={selected}
              marked={marked}
              onMark={toggle}
              onSelect={select}
              onOpen={open}
            />
          )}
          {hasNextPage && (
            <div className="queue-next">
              <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
                {t("queue.next")}
              </Button>
            </div>
          )}
        </div>
      </section>
      <QueuePeek item={item ?? null} />
    </div>
  );

  function sayCount(count: number, more: boolean): string {
    if (more) return t("queue.atLeast", { count });
    return t(q === "" ? "queue.summary" : "queue.summaryFound", { count });
  }
  function columnsOf() {
    const of = (name: string) => t(`queue.columns.${name}`);
    return {
      marked: t("queue.marked.column"),
      state: of("state"),
      code: of("code"),
      what: of("what"),
      where: of("where"),
      days: of("days"),
      due: of("due"),
    };
  }
}

function HandOverLink() {
  const { t } = useWords();
  const { role } = useSignedIn();
  if (!handsOver(role)) return null;
  return (
    <Link className="button queue-hand-over" to="/desk/hand-over">
      {t("queue.handOver.title")}
    </Link>
  );
}

function NewDossierLink() {
  const { t } = useWords();
  const { role } = useSignedIn();
  if (!mayTakeIn(role)) return null;
  return (
    <Link className="button button-primary queue-new" to="/desk/new">
      {t("queue.new")}
      <KeyCap name="n" hidden />
    </Link>
  );
}

function EmptyList({ found }: { readonly found: boolean }) {
  const { t } = useWords();
  const which = found ? "found" : "queue";
  return <Empty title={t(`queue.empty.${which}`)} next={t(`queue.empty.${which}Next`)} />;
}
