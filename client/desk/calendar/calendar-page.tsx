import { useEffect, useState } from "react";
import { useBlocker } from "react-router";
import { cityCalendar } from "../../../shared/domain/calendar/index.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import "../admin/admin-page.css";
import { useSignedIn } from "../session/signed-in.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { CalendarEditor, type Editing } from "./calendar-editor.tsx";
import "./calendar-page.css";
import { useCalendar } from "./use-calendar.ts";
import { isDirty, type Work } from "./work.ts";

/** `/desk/calendar`: the working days of the city, or where one's own agency differs from them. */
export function CalendarPage() {
  const { t } = useWords();
  const { agency: own } = useSignedIn();
  const today = dateOf(useBusinessNow());
  const [agency, setAgency] = useState(cityCalendar.agency);
  const [chosen, setChosen] = useState<string | null>(null);
  // Looking at the other calendar loses nothing of what is drafted in this one.
  const [works, setWorks] = useState<Readonly<Record<string, Work>>>({});
  useLeaveWarning(Object.values(works).some(isDirty));
  return (
    <div className="admin-page calendar-page">
      <h1>{t("calendar.title")}</h1>
      <p className="admin-intro">{t("calendar.intro")}</p>
      <div className="calendar-keys" role="group" aria-label={t("calendar.whose")}>
        {[cityCalendar.agency, own].map((one) => (
          <Button
            key={one}
            kind={one === agency ? "primary" : "quiet"}
            aria-pressed={one === agency}
            onClick={() => setAgency(one)}
          >
            {one === own ? t("calendar.own") : t("calendar.city")}
          </Button>
        ))}
      </div>
      <Calendar
        key={agency}
        agency={agency}
        today={today}
        chosen={chosen ?? today}
        onChoose={setChosen}
        work={works[agency]}
        onWork={(work) => setWorks((before) => ({ ...before, [agency]: work }))}
      />
    </div>
  );
}

function Calendar({ agency, ...editing }: Editing & { readonly agency: string }) {
  const { t } = useWords();
  const { data, error, isError } = useCalendar(agency);
  if (data) return <CalendarEditor saved={data} {...editing} />;
  if (isError) return <ProblemNote {...faultOf(error, t)} />;
  return <Skeleton rows={6} words={t("shell.problem.loading")} />;
}

function useLeaveWarning(dirty: boolean): void {
  const { t } = useWords();
  useBlocker(() => dirty && !window.confirm(t("calendar.leave")));
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);
}
