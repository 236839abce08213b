import { useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { daysBetween, type Calendar, type CalendarDay } from "../../../shared/domain/calendar/index.ts";
import { addDays, addMonths, weekdays } from "../../../shared/domain/time/index.ts";
import { useWords } from "../words/use-words.ts";
import { kindOfDay } from "./kind-of-day.ts";

type Props = {
  readonly calendar: Calendar;
  readonly today: string;
  readonly chosen: string;
  /** Dates that are changed and not saved. */
  readonly changed: ReadonlySet<string>;
  /** Dates that an agency decided itself, where the city has something else. */
  readonly own: ReadonlySet<string>;
  readonly onChoose: (date: string) => void;
};

const steps: Readonly<Record<string, (date: string) => string>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
};

/**
 * Twelve months at a glance; on a phone the one of the chosen day. One day takes the focus; arrows move it by days and weeks, Page Up
 * and Page Down by months.
 */
export function YearView({ calendar, today, chosen, changed, own, onChoose }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const year = Number(chosen.slice(0, 4));
  const days = daysBetween(calendar, `${year}-01-01`, `${year}-12-31`);
  const months = Array.from({ length: 12 }, (_, at) =>
    days.filter(({ date }) => Number(date.slice(5, 7)) === at + 1),
  );

  function move(event: KeyboardEvent): void {
    const next = steps[event.key]?.(chosen);
    if (next === undefined) return;
    event.preventDefault();
    // Its month may not be on the screen before.
    flushSync(() => onChoose(next));
    box.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  }

  return (
    <div className="year" ref={box} role="group" aria-label={t("calendar.year", { year })}>
      {months.map((month, at) => (
        <section
          key={month[0]?.date}
          data-chosen={at + 1 === Number(chosen.slice(5, 7))}
          aria-label={t("calendar.month", { month: at + 1 })}
        >
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
                isOwn={own.has(day.date)}
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

type DayProps = {
  readonly day: CalendarDay;
  readonly column: number;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly isChanged: boolean;
  readonly isOwn: boolean;
  readonly onChoose: (date: string) => void;
  readonly onMove: (event: KeyboardEvent) => void;
};

/** What it is tells its shape, too, for those who do not see its colour. */
function Day({ day, column, isToday, isChosen, isChanged, isOwn, onChoose, onMove }: DayProps) {
  const { t, language } = useWords();
  const kind = kindOfDay(day);
  const number = Number(day.date.slice(8));
  const words = [
    `${number}/${Number(day.date.slice(5, 7))}`,
    t(`calendar.kinds.${kind}`),
    day.note?.name[language],
    isOwn && t("calendar.ownDate"),
    isChanged && t("calendar.changed"),
  ];
  return (
    <button
      type="button"
      className={`year-day year-day--${kind}`}
      style={number === 1 ? { gridColumnStart: column } : undefined}
      data-date={day.date}
      data-changed={isChanged}
      data-own={isOwn}
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
