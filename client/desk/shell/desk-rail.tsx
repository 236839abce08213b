import { useQuery } from "@tanstack/react-query";
import {
  BookOpen,
  CalendarClock,
  CalendarDays,
  ChartColumn,
  Eye,
  FileText,
  Landmark,
  MessageSquare,
  MonitorSmartphone,
  MoonStar,
  Signature,
  Truck,
  UserCog,
} from "lucide-react";
import { useEffect, useRef } from "react";
import { Link, useLocation, useSearchParams } from "react-router";
import type { Role } from "../../../shared/domain/accounts/index.ts";
import { QueueCounts, queues, type Queue } from "../../../shared/contracts/dossiers.ts";
import { request } from "../../api/request.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { useBoard } from "../dispatch/use-dispatch.ts";
import { useHeld } from "../session/use-held.ts";
import { fullDay } from "../words/format.ts";
import { useSignedIn } from "../session/signed-in.tsx";
import { useWords } from "../words/use-words.ts";
import { QueueMark } from "./queue-mark.tsx";
import { firstQueueOf, mayOpen, railOf } from "./rail-plan.ts";
import "./desk-rail.css";

/** The queues of the role with their live counts, and the pages of the administrator. */
export function DeskRail() {
  const { t, language } = useWords();
  const { role } = useSignedIn();
  const held = useHeld();
  const shown = useShownQueue();
  const { pathname } = useLocation();
  const counts = useQuery({
    queryKey: ["counts"],
    queryFn: ({ signal }) => request("/api/dossiers/counts", QueueCounts, { signal }),
    refetchInterval: 60_000,
  });
  const rail = useShownInView(`${pathname} ${shown} ${counts.isSuccess}`);
  return (
    <nav className="desk-rail" ref={rail} aria-label={t("shell.rail.label")}>
      {held && (
        <p className="desk-rail-held">
          {t("shell.rail.held", { name: held.leader.name, day: fullDay(held.lastDay, language) })}
        </p>
      )}
      {railOf(role, held !== null).map(({ title, queues: ofBlock }) => (
        <section key={title}>
          <h2>{t(`shell.rail.${title}`)}</h2>
          <ul>
            {ofBlock.map((queue) => (
              <li key={queue}>
                <Link to={`/desk?queue=${queue}`} aria-current={queue === shown ? "page" : undefined}>
                  <QueueMark queue={queue} />
                  <span>{t(`queue.names.${queue}`)}</span>
                  <Count count={counts.data?.[queue]} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <OfficePages role={role} pathname={pathname} />
    </nav>
  );
}

/** On a phone the rail is one line, and where one is may lie beyond its edge. It is looked for again wherever `standing` changes. */
function useShownInView(standing: string) {
  const rail = useRef<HTMLElement>(null);
  const shownFor = useRef("");
  useEffect(() => {
    if (shownFor.current === standing) return;
    shownFor.current = standing;
    const show = () => {
      const { current: line } = rail;
      const here = line?.querySelector<HTMLElement>("[aria-current]");
      // Not `scrollIntoView`: the page itself must not move.
      if (line && here) line.scrollTo({ left: here.offsetLeft - (line.clientWidth - here.offsetWidth) / 2 });
    };
    show();
    // Until its own letters are there, everything stands elsewhere.
    void document.fonts.ready.then(show);
  }, [standing]);
  return rail;
}

/** Pages of the office beside its dossiers, for whom they are. */
function OfficePages({ role, pathname }: { readonly role: Role; readonly pathname: string }) {
  const { t } = useWords();
  const notBack = useBoard().data?.notBack.length ?? 0;
  const pages = officePages.filter(({ name }) => mayOpen(role, name));
  if (pages.length === 0) return null;
  return (
    <section>
      <h2>{t("shell.rail.office")}</h2>
      <ul>
        {pages.map(({ name, path, Icon }) => (
          <li key={name}>
            <Link to={`/desk/${path}`} aria-current={currentIn(`/desk/${path}`, pathname)}>
              <Icon size={18} strokeWidth={2} aria-hidden="true" />
              <span>{t(`shell.rail.${name}`)}</span>
              {name === "dispatch" && notBack > 0 && (
                <b className="desk-rail-late" aria-label={t("dispatch.notBack.count", { count: notBack })}>
                  <DueMark kind="overdue" />
                  {notBack}
                </b>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page itself, or one below it. */
function currentIn(page: string, pathname: string): "page" | "true" | undefined {
  if (pathname === page) return "page";
  return pathname.startsWith(`${page}/`) ? "true" : undefined;
}

const officePages = [
  { name: "dispatch", path: "dispatch", Icon: Truck },
  { name: "lane", path: "lane", Icon: MoonStar },
  { name: "sittings", path: "sittings", Icon: CalendarClock },
  { name: "register", path: "register", Icon: BookOpen },
  { name: "afterHoursReport", path: "reports/after-hours", Icon: ChartColumn },
  { name: "officeTerms", path: "office", Icon: Landmark },
  { name: "accounts", path: "accounts", Icon: UserCog },
  { name: "devices", path: "devices", Icon: MonitorSmartphone },
  { name: "delegations", path: "delegations", Icon: Signature },
  { name: "messages", path: "messages", Icon: MessageSquare },
  { name: "procedures", path: "procedures", Icon: FileText },
  { name: "calendar", path: "calendar", Icon: CalendarDays },
  { name: "readings", path: "readings", Icon: Eye },
] as const;

function Count({ count }: { readonly count: number | undefined }) {
  const { t } = useWords();
  if (count === undefined) return null;
  return (
    <b aria-label={t("shell.rail.count", { count })} data-count={count}>
      {count}
    </b>
  );
}

/** The queue on screen, or null on pages that are not a list. */
function useShownQueue(): Queue | null {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const { role } = useSignedIn();
  if (pathname.replace(/\/$/, "") !== "/desk" || search.has("q")) return null;
  return queueOf(search) ?? firstQueueOf(role);
}

/** The queue that an address names. */
export function queueOf(search: URLSearchParams): Queue | null {
  return queues.find((one) => one === search.get("queue")) ?? null;
}
