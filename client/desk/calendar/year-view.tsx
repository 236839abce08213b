import { useRef, type KeyboardEvent } from "react";
import { daysBetween, type Calendar, type CalendarDay } from "../../../shared/domain/calendar/index.ts";
import { addDays, weekdays } from "../../../shared/domain/time/index.ts";
import { useWords } from "../words/use-words.ts";

type Props = {
  readonly calendar: Calendar;
  readonly year: number;
  readonly today: string;
  readonly chosen: string;
  readonly changed: ReadonlySet<string>;
  readonly onChoose: (date: string) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months at a glance. One day takes the focus; arrows move it by days and weeks. */
export function YearView({ calendar, year, today, chosen, changed, onChoose }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const days = daysBetween(calendar, `${year}-01-01`, `${year}-12-31`);
  const months = Array.from({ length: 12 }, (_, at) =>
    days.filter(({ date }) => Number(date.slice(5, 7)) === at + 1),
  );

  function move(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(chosen, step);
    if (!next.startsWith(String(year))) return;
    onChoose(next);
    box.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  }

  return (
    <div className="year" ref={box} role="group" aria-label={t("calendar.year", { year })}>
      {months.map((month, at) => (
        <section key={month[0]?.date} aria-label={t("calendar.month", { month: at + 1 })}>
          <h3 aria-hidden="true">{t("calendar.month", { month: at + 1 })}</h3>
          <div className="year-month">
            {weekdays.map((weekday) => (
              <span key={weekday} className="year-weekday" aria-hidden="true">
                {t(`common:days.short.${weekday}`)}
              </span>
            ))}
            {month.map((day) => (
              <Day
                key={day.date}
                day={day}
                column={weekdays.indexOf(day.weekday) + 1}
                isToday={day.date === today}
                isChosen={day.date === chosen}
                isChanged={changed.has(day.date)}
                onChoose={onChoose}
                onMove={move}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** What a day is at a glance: also by its shape, for those who do not see its colour. */
export function kindOfDay({
  counted,
  note,
}: CalendarDay): "open" | "off" | "closed" | "derived" | "makeUp" | "ownHours" {
  if (!note) return counted ? "open" : "off";
  if (!counted) return note.derived ? "derived" : "closed";
  return note.kind === "worksAs" ? "makeUp" : "ownHours";
}

function Day({
  day,
  column,
  isToday,
  isChosen,
  isChanged,
  onChoose,
  onMove,
}: {
  readonly day: CalendarDay;
  readonly column: number;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly isChanged: boolean;
  readonly onChoose: (date: string) => void;
  readonly onMove: (event: KeyboardEvent) => void;
}) {
  const { t, language } = useWords();
  const kind = kindOfDay(day);
  const number = Number(day.date.slice(8));
  const words = [
    `${number}/${Number(day.date.slice(5, 7))}`,
    t(`calendar.kinds.${kind}`),
    day.note?.name[language],
    isChanged && t("calendar.changed"),
  ];
  return (
    <button
      type="button"
      className={`year-day year-day--${kind}`}
      style={number === 1 ? { gridColumnStart: column } : undefined}
      data-date={day.date}
      data-changed={isChanged}
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isToday ? "date" : undefined}
      aria-label={words.filter(Boolean).join(", ")}
      onClick={() => onChoose(day.date)}
      onKeyDown={onMove}
    >
      {number}
    </button>
  );
}
