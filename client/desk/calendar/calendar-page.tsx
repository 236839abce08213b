import { useEffect, useState } from "react";
import type { CalendarReply } from "../../../shared/contracts/calendars.ts";
import { cityCalendar, dayOn } from "../../../shared/domain/calendar/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import "../admin/admin-page.css";
import { useSignedIn } from "../session/signed-in.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { DayEditor } from "./day-editor.tsx";
import { changesBetween, compiled, decided, weekChanged } from "./draft.ts";
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
  const { data, error, isError } = useCalendar(agency);
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
      {isError && !data && <ProblemNote {...faultOf(error, t)} />}
      {!data && !isError && <Skeleton rows={6} words={t("shell.problem.loading")} />}
      {data && <Editor key={agency} saved={data} />}
    </div>
  );
}

function Editor({ saved }: { readonly saved: CalendarReply }) {
  const { t } = useWords();
  const today = dateOf(useBusinessNow());
  const [draft, setDraft] = useState(saved.content);
  const [picked, setChosen] = useState<string | null>(null);
  const chosen = picked ?? today;
  // The fields of the week begin anew with what was saved.
  const [round, setRound] = useState(0);
  const changes = changesBetween(saved.content, draft);
  const dirty = changes.length > 0 || weekChanged(saved.content, draft);
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
          {(["off", "closed", "makeUp", "ownHours"] as const).map((kind) => (
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
            setDraft(decided(draft, { from: chosen, to }, as));
            setRound(round + 1);
          }}
        />
        <SavePanel
          saved={saved}
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
        />
      </div>
    </div>
  );
}
