import { useEffect, useMemo, useState } from "react";
import { useBlocker } from "react-router";
import type { CalendarContent, CalendarReply } from "../../../shared/contracts/calendars.ts";
import { cityCalendar, dayOn, isCountedDay } from "../../../shared/domain/calendar/index.ts";
import { dateOf, type Weekday } from "../../../shared/domain/time/index.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import "../admin/admin-page.css";
import { useSignedIn } from "../session/signed-in.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { DayEditor } from "./day-editor.tsx";
import { changesBetween, compiled, decided, reapplied, weekChanges } from "./draft.ts";
import { SavePanel } from "./save-panel.tsx";
import { useCalendar } from "./use-calendar.ts";
import { WeekEditor } from "./week-editor.tsx";
import { YearView } from "./year-view.tsx";
import "./calendar-page.css";

/** `/desk/calendar`: the working days of the city, or where one's own agency differs from them. */
export function CalendarPage() {
  const { t } = useWords();
  const { agency: own } = useSignedIn();
  const [agency, setAgency] = useState(cityCalendar.agency);
  // Looking at the other calendar loses nothing of what is drafted in this one.
  const [works, setWorks] = useState<Readonly<Record<string, Work>>>({});
  return (
    <div className="admin-page calendar-page">
      <h1>{t("calendar.title")}</h1>
      <p className="admin-intro">{t("calendar.intro")}</p>
      <div className="calendar-keys" role="group" aria-label={t("calendar.whose")}>
        {[cityCalendar.agency, own].map((one) => (
          <Button key={one} kind={one === agency ? "primary" : "quiet"} onClick={() => setAgency(one)}>
            {one === own ? t("calendar.own") : t("calendar.city")}
          </Button>
        ))}
      </div>
      <Calendar
        key={agency}
        agency={agency}
        work={works[agency]}
        onWork={(work) => setWorks({ ...works, [agency]: work })}
      />
    </div>
  );
}

/** What is drafted, and the content that it was drafted on. */
type Work = { readonly base: CalendarContent; readonly draft: CalendarContent };
type Drafting = { readonly work: Work | undefined; readonly onWork: (work: Work) => void };

function Calendar({ agency, ...drafting }: Drafting & { readonly agency: string }) {
  const { t } = useWords();
  const { data, error, isError } = useCalendar(agency);
  if (data) return <Editor saved={data} {...drafting} />;
  if (isError) return <ProblemNote {...faultOf(error, t)} />;
  return <Skeleton rows={6} words={t("shell.problem.loading")} />;
}

function Editor({ saved, work, onWork }: Drafting & { readonly saved: CalendarReply }) {
  const { t } = useWords();
  const today = dateOf(useBusinessNow());
  const [picked, setChosen] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<readonly Weekday[]>([]);
  // The fields of a day begin anew once it is decided.
  const [round, setRound] = useState(0);
  const chosen = picked ?? today;
  const draft = useMemo(
    () => (work ? reapplied(work.base, work.draft, saved.content) : saved.content),
    [work, saved.content],
  );
  const setDraft = (changed: CalendarContent) => onWork({ base: saved.content, draft: changed });
  const changes = changesBetween(saved.content, draft);
  const dirty = changes.length > 0 || weekChanges(saved.content, draft).length > 0;
  useBlocker(() => dirty && !window.confirm(t("calendar.leave")));
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);

  const calendar = compiled(saved.agency, draft, saved.parent?.content ?? null);
  const year = Number(chosen.slice(0, 4));
  const toYear = (of: number) => setChosen(`${of}-${today.slice(5) === "02-29" ? "02-28" : today.slice(5)}`);
  if (!calendar) return <ProblemNote title={t("calendar.faults.hours")} />;
  return (
    <div className="calendar-columns">
      <div>
        <div className="calendar-keys">
          <Button onClick={() => toYear(year - 1)}>{year - 1}</Button>
          <strong className="calendar-year">{year}</strong>
          <Button onClick={() => toYear(year + 1)}>{year + 1}</Button>
          {!calendar.isOfficial(year) && <span>{t("calendar.provisional")}</span>}
        </div>
        <YearView
          calendar={calendar}
          year={year}
          today={today}
          chosen={chosen}
          changed={new Set(changes.map(({ date }) => date))}
          onChoose={setChosen}
        />
        <ul className="calendar-legend">
          {(["off", "closed", "derived", "makeUp", "ownHours"] as const).map((kind) => (
            <li key={kind}>
              <span className={`year-day year-day--${kind}`} aria-hidden="true" />{" "}
              {t(`calendar.kinds.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className="calendar-side">
        <DayEditor
          key={`${chosen} ${round}`}
          day={dayOn(calendar, chosen)}
          decision={draft.overrides.find(({ date }) => date === chosen) ?? null}
          onDecide={(to, as) => {
            // Of a span only days on which the office works are closed: a Sunday needs no decision.
            const idle = (date: string) => date !== chosen && !isCountedDay(calendar, date);
            const next = decided(draft, { from: chosen, to }, as);
            setDraft({
              ...next,
              overrides: next.overrides.filter(
                (one) => one.kind !== "closed" || one.date < chosen || one.date > to || !idle(one.date),
              ),
            });
            setRound(round + 1);
          }}
        />
        <SavePanel
          saved={saved}
          unreadable={unreadable.length > 0}
          draft={draft}
          onUndo={({ date, before }) =>
            setDraft(decided(draft, { from: date, to: date }, before && (() => before)))
          }
          onSaved={() => setRound(round + 1)}
        />
        <WeekEditor
          key={`week ${saved.revision}`}
          content={draft}
          parent={saved.parent?.content ?? null}
          onChange={setDraft}
          onReadable={(weekday, readable) =>
            setUnreadable([...unreadable.filter((one) => one !== weekday), ...(readable ? [] : [weekday])])
          }
        />
      </div>
    </div>
  );
}
