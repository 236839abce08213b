import { useId } from "react";
import type { CalendarContent } from "../../../shared/contracts/calendars.ts";
import type { Shift } from "../../../shared/domain/calendar/index.ts";
import { weekdays, type Weekday } from "../../../shared/domain/time/index.ts";
import { hoursWords } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../words/use-words.ts";
import type { Parent } from "./changes.ts";
import { parseHours } from "./hours.ts";

/** The hours of one weekday: as typed (null: the field is left), and as they are where they can be read. */
type OnHours = (
  weekday: Weekday,
  typed: string | null,
  shifts: { readonly own: readonly Shift[] | null } | null,
) => void;
type Props = {
  readonly content: CalendarContent;
  readonly parent: Parent;
  readonly typed: Readonly<Partial<Record<Weekday, string>>>;
  readonly onHours: OnHours;
};

/** The hours of each weekday, any number of shifts; an agency may leave a day as the city has it. */
export function WeekEditor({ content, parent, typed, onHours }: Props) {
  const { t } = useWords();
  return (
    <section className="calendar-week" aria-labelledby="calendar-week">
      <h2 id="calendar-week">{t("calendar.week")}</h2>
      <p className="admin-soft">{t(parent ? "calendar.weekOfAgency" : "calendar.weekOfCity")}</p>
      {weekdays.map((weekday) => (
        <Hours
          key={weekday}
          weekday={weekday}
          own={content.weekly?.[weekday]}
          city={parent ? (parent.weekly?.[weekday] ?? []) : null}
          typed={typed[weekday]}
          onHours={onHours}
        />
      ))}
    </section>
  );
}

type HoursProps = {
  readonly weekday: Weekday;
  readonly own: readonly Shift[] | undefined;
  /** Null in the city's own calendar. */
  readonly city: readonly Shift[] | null;
  readonly typed: string | undefined;
  readonly onHours: OnHours;
};

function Hours({ weekday, own, city, typed, onHours }: HoursProps) {
  const { t } = useWords();
  const id = useId();
  const text = typed ?? hoursWords(own ?? city ?? []);
  const wrong = parseHours(text) === null;
  function change(next: string): void {
    const shifts = parseHours(next);
    // What the city has is not the agency's own: a later change of the city holds here, too.
    const same = shifts && city && hoursWords(shifts) === hoursWords(city);
    onHours(weekday, next, shifts && { own: same ? null : shifts });
  }
  return (
    <div className="calendar-field">
      <label htmlFor={id}>{t(`calendar.weekdays.${weekday}`)}</label>
      <input
        id={id}
        value={text}
        maxLength={100}
        aria-invalid={wrong}
        aria-describedby={wrong || own ? `${id}-more` : undefined}
        placeholder={t("calendar.dayOff")}
        onChange={(event) => change(event.target.value)}
        onBlur={() => typed !== undefined && !wrong && onHours(weekday, null, null)}
      />
      {wrong && (
        <span className="calendar-fault" id={`${id}-more`}>
          {t("calendar.faults.hours")}
        </span>
      )}
      {city && own && !wrong && (
        <span className="calendar-own">
          <span id={`${id}-more`}>
            {t("calendar.ownHours", { city: hoursWords(city) || t("calendar.dayOff") })}
          </span>
          <Button
            kind="quiet"
            aria-label={t("calendar.asCityOn", { day: t(`calendar.weekdays.${weekday}`) })}
            onClick={() => onHours(weekday, null, { own: null })}
          >
            {t("calendar.asCity")}
          </Button>
        </span>
      )}
    </div>
  );
}
