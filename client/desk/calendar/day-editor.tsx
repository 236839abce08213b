import { useId, useState } from "react";
import type { CalendarDay } from "../../../shared/domain/calendar/index.ts";
import { instantOf, weekdays } from "../../../shared/domain/time/index.ts";
import { hoursWords, weekdayFullDate } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { capital } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { dayKinds, readForm, type DayForm } from "./day-form.ts";
import type { Override } from "./draft.ts";
import { kindOfDay } from "./kind-of-day.ts";

type Props = {
  readonly day: CalendarDay;
  /** What is decided for the day in this calendar. */
  readonly decision: Override | null;
  /** Whether the calendar inherits from the city's. */
  readonly inherits: boolean;
  readonly form: DayForm;
  /** Whether something is typed that is not applied. */
  readonly typed: boolean;
  /** Null: as if nothing had been typed. */
  readonly onType: (form: DayForm | null) => void;
  readonly onDecide: (to: string, as: ((date: string) => Override) | null) => void;
};

/** What holds on a day, and what an administrator decides for it, or for a span that begins with it. */
export function DayEditor({ day, decision, inherits, form, typed, onType, onDecide }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const read = readForm(form, day.date);

  function decide(): void {
    setAsked(true);
    if ("as" in read) onDecide(form.to, read.as);
  }
  const line = (name: "hours" | "to" | "vi" | "en" | "decision", type = "text") => (
    <label className="calendar-field">
      {t(`calendar.fields.${name}`)}
      <input
        type={type}
        value={form[name]}
        maxLength={name === "decision" ? 200 : 80}
        onChange={(event) => onType({ ...form, [name]: event.target.value })}
      />
    </label>
  );
  const choice = <T extends string>(
    name: "kind" | "weekday",
    choices: readonly T[],
    wordsOf: (one: T) => string,
  ) => (
    <label className="calendar-field">
      {t(`calendar.fields.${name}`)}
      <select
        value={form[name]}
        onChange={(event) => {
          const chosen = choices.find((one) => one === event.target.value);
          if (chosen) onType({ ...form, [name]: chosen });
        }}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {wordsOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="calendar-day" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{capital(weekdayFullDate(instantOf(day.date), language))}</h2>
      <p>
        {t(`calendar.kinds.${kindOfDay(day)}`)}
        {day.counted && `: ${hoursWords(day.shifts)}`}
        {day.note && `. ${day.note.name[language]} (${day.note.decision})`}
        {day.note?.unconfirmed && `. ${t("calendar.unconfirmed")}`}
        {day.provisional && `. ${t("calendar.provisional")}`}
      </p>
      {inherits && <p className="admin-soft">{t(decision ? "calendar.ownDay" : "calendar.inheritedDay")}</p>}
      {choice("kind", dayKinds, (one) => t(`calendar.choices.${one}`))}
      {form.kind === "worksAs" && choice("weekday", weekdays, (one) => t(`calendar.weekdays.${one}`))}
      {form.kind === "ownShifts" && line("hours")}
      {line("to", "date")}
      {line("vi")}
      {line("en")}
      {line("decision")}
      {asked && "fault" in read && (
        <p className="calendar-fault" role="alert">
          {t(`calendar.faults.${read.fault}`)}
        </p>
      )}
      <div className="calendar-keys">
        <Button kind="primary" onClick={decide}>
          {t("calendar.decide")}
        </Button>
        {decision && (
          <Button onClick={() => onDecide(form.to, null)}>
            {t(inherits ? "calendar.asCity" : "calendar.asWeek")}
          </Button>
        )}
        {typed && (
          <Button kind="quiet" onClick={() => onType(null)}>
            {t("calendar.clear")}
          </Button>
        )}
      </div>
    </section>
  );
}
