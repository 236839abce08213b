import { useState } from "react";
import type { CalendarContent } from "../../../shared/contracts/calendars.ts";
import { weekdays, type Weekday } from "../../../shared/domain/time/index.ts";
import { hoursWords } from "../../../shared/i18n/dates.ts";
import { useWords } from "../words/use-words.ts";
import { parseHours, withHours } from "./draft.ts";

type Props = {
  readonly content: CalendarContent;
  readonly parent: CalendarContent | null;
  readonly onChange: (content: CalendarContent) => void;
  /** Whether a field can be read: what cannot keeps everything from being saved. */
  readonly onReadable: (weekday: Weekday, readable: boolean) => void;
};

/** The hours of each weekday, any number of shifts; an agency may leave a day as the city has it. */
export function WeekEditor(props: Props) {
  const { parent } = props;
  const { t } = useWords();
  return (
    <section className="calendar-week" aria-labelledby="calendar-week">
      <h2 id="calendar-week">{t("calendar.week")}</h2>
      <p className="admin-soft">{t(parent ? "calendar.weekOfAgency" : "calendar.weekOfCity")}</p>
      {weekdays.map((weekday) => (
        <Hours key={weekday} weekday={weekday} {...props} />
      ))}
    </section>
  );
}

function Hours({ weekday, content, parent, onChange, onReadable }: Props & { readonly weekday: Weekday }) {
  const { t } = useWords();
  const own = content.weekly?.[weekday];
  const city = parent?.weekly?.[weekday] ?? [];
  const [typed, setTyped] = useState(hoursWords(own ?? city));
  const wrong = parseHours(typed) === null;
  function change(text: string): void {
    setTyped(text);
    const shifts = parseHours(text);
    onReadable(weekday, shifts !== null);
    if (!shifts) return;
    // What the city has is not the agency's own: a later change of the city holds here, too.
    onChange(withHours(content, weekday, hoursWords(shifts) === hoursWords(city) ? null : shifts));
  }
  return (
    <label className="calendar-field">
      {t(`calendar.weekdays.${weekday}`)}
      <input
        value={typed}
        maxLength={100}
        aria-invalid={wrong}
        placeholder={t("calendar.dayOff")}
        onChange={(event) => change(event.target.value)}
      />
      {wrong && <span className="calendar-fault">{t("calendar.faults.hours")}</span>}
    </label>
  );
}
