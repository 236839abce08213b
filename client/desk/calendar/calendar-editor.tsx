import { useMemo } from "react";
import type { CalendarContent, CalendarReply } from "../../../shared/contracts/calendars.ts";
import { dayOn, type Calendar } from "../../../shared/domain/calendar/index.ts";
import { instantOf } from "../../../shared/domain/time/index.ts";
import { fullDate } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { useWords } from "../words/use-words.ts";
import { applied, changesBetween } from "./changes.ts";
import { DayEditor } from "./day-editor.tsx";
import { formOf, isSameForm } from "./day-form.ts";
import { compiled, decidedWhereOpen, withHours } from "./draft.ts";
import { markedKinds } from "./kind-of-day.ts";
import { SavePanel } from "./save-panel.tsx";
import { WeekEditor } from "./week-editor.tsx";
import { drafted, isUnreadable, rebased, without, workOn, type Work } from "./work.ts";
import { YearBar } from "./year-bar.tsx";
import { YearSettings } from "./year-settings.tsx";
import { YearView } from "./year-view.tsx";

/** The day that is looked at, and what is drafted, if anything. */
export type Editing = {
  readonly today: string;
  readonly chosen: string;
  readonly onChoose: (date: string) => void;
  readonly work: Work | undefined;
  readonly onWork: (work: Work) => void;
};
type Props = Editing & { readonly saved: CalendarReply };

/** One calendar: its year, the chosen day, what is changed, its week. */
export function CalendarEditor({ saved, work: before, onWork, ...looking }: Props) {
  const { t } = useWords();
  const parent = saved.parent?.content ?? null;
  const work = useMemo(
    () => (before ? rebased(before, saved.content, parent) : workOn(saved.content)),
    [before, saved.content, parent],
  );
  const calendar = useMemo(
    () => compiled(saved.agency, work.draft, parent),
    [saved.agency, work.draft, parent],
  );
  const changes = changesBetween(work.base, work.draft, parent);
  const onDraft = (draft: CalendarContent) => onWork(drafted(work, draft, parent));
  if (!calendar) return <ProblemNote title={t("calendar.faults.hours")} />;
  return (
    <div className="calendar-columns">
      <div>
        <YearBar {...looking} />
        <YearView
          {...looking}
          calendar={calendar}
          changed={new Set(changes.flatMap((change) => (change.of === "date" ? [change.date] : [])))}
          own={new Set(parent ? work.draft.overrides.map(({ date }) => date) : [])}
        />
        <Legend inherits={parent !== null} />
      </div>
      <div className="calendar-side">
        <ChosenDay
          key={looking.chosen}
          calendar={calendar}
          date={looking.chosen}
          inherits={parent !== null}
          work={work}
          onWork={(next) => onWork(drafted(next, next.draft, parent))}
        />
        <SavePanel
          saved={saved}
          draft={work.draft}
          changes={changes}
          unreadable={isUnreadable(work)}
          onUndo={(change) => {
            const week = change.of === "week" ? without(work.week, change.weekday) : work.week;
            onWork(drafted({ ...work, week }, applied(work.draft, change, parent, "before"), parent));
          }}
          onSaved={({ content }) => onWork({ ...workOn(content), days: work.days })}
        >
          <TypedDays {...looking} dates={Object.keys(work.days)} />
        </SavePanel>
        <WeekEditor
          content={work.draft}
          parent={parent}
          typed={work.week}
          onHours={(weekday, typed, shifts) => {
            const week = typed === null ? without(work.week, weekday) : { ...work.week, [weekday]: typed };
            const draft = shifts ? withHours(work.draft, weekday, shifts.own) : work.draft;
            onWork(drafted({ ...work, week }, draft, parent));
          }}
        />
        <YearSettings
          content={work.draft}
          parent={parent}
          year={Number(looking.chosen.slice(0, 4))}
          onChange={onDraft}
        />
      </div>
    </div>
  );
}

function Legend({ inherits }: { readonly inherits: boolean }) {
  const { t } = useWords();
  return (
    <ul className="calendar-legend">
      {markedKinds.map((kind) => (
        <li key={kind}>
          <span className={`year-day year-day--${kind}`} aria-hidden="true" /> {t(`calendar.kinds.${kind}`)}
        </li>
      ))}
      {inherits && (
        <li>
          <span className="year-day" data-own="true" aria-hidden="true" /> {t("calendar.ownDay")}
        </li>
      )}
    </ul>
  );
}

type ChosenDayProps = {
  readonly calendar: Calendar;
  readonly date: string;
  readonly inherits: boolean;
  readonly work: Work;
  readonly onWork: (work: Work) => void;
};

function ChosenDay({ calendar, date, inherits, work, onWork }: ChosenDayProps) {
  const day = dayOn(calendar, date);
  const decision = work.draft.overrides.find((one) => one.date === date) ?? null;
  const untyped = formOf(day, decision);
  const typed = work.days[date];
  const days = without(work.days, date);
  return (
    <DayEditor
      day={day}
      decision={decision}
      inherits={inherits}
      form={typed ?? untyped}
      typed={typed !== undefined}
      onType={(form) => {
        const nothing = form === null || isSameForm(form, untyped);
        onWork({ ...work, days: nothing ? days : { ...days, [date]: form } });
      }}
      onDecide={(to, as) => {
        onWork({ ...work, days, draft: decidedWhereOpen(work.draft, { from: date, to }, as, calendar) });
      }}
    />
  );
}

type TypedDaysProps = Pick<Editing, "chosen" | "onChoose"> & { readonly dates: readonly string[] };

/** Days that one has begun to type about and left. */
function TypedDays({ dates, chosen, onChoose }: TypedDaysProps) {
  const { t, language } = useWords();
  const others = dates.filter((date) => date !== chosen).toSorted();
  if (others.length === 0) return null;
  return (
    <div className="calendar-typed">
      <p>{t("calendar.typedDays")}</p>
      {others.map((date) => (
        <Button key={date} kind="quiet" onClick={() => onChoose(date)}>
          {fullDate(instantOf(date), language)}
        </Button>
      ))}
    </div>
  );
}
