import { useId, useState } from "react";
import type { CalendarDay } from "../../../shared/domain/calendar/index.ts";
import { weekdays } from "../../../shared/domain/time/index.ts";
import { Button } from "../../ui/button.tsx";
import { hoursWords } from "../../../shared/i18n/dates.ts";
import { useWords } from "../words/use-words.ts";
import { parseHours, type Override } from "./draft.ts";
import { kindOfDay } from "./year-view.tsx";

type Props = {
  readonly day: CalendarDay;
  readonly decision: Override | null;
  readonly onDecide: (to: string, as: ((date: string) => Override) | null) => void;
};
const choices = ["closed", "worksAs", "ownShifts"] as const;

/** What holds on a day, and what an administrator decides for it, or for a span that begins with it. */
export function DayEditor({ day, decision, onDecide }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const [kind, setKind] = useState<(typeof choices)[number]>(decision?.kind ?? "closed");
  const [to, setTo] = useState(day.date);
  const [weekday, setWeekday] = useState(decision?.kind === "worksAs" ? decision.weekday : "monday");
  const [hours, setHours] = useState(hoursWords(day.shifts));
  const [vi, setVi] = useState(decision?.name.vi ?? "");
  const [en, setEn] = useState(decision?.name.en ?? "");
  const [basis, setBasis] = useState(decision?.decision ?? "");
  const [fault, setFault] = useState<string | null>(null);

  function decide(): void {
    const shifts = parseHours(hours);
    if (vi.trim() === "" || en.trim() === "" || basis.trim() === "") setFault(t("calendar.faults.words"));
    else if (to < day.date) setFault(t("calendar.faults.span"));
    else if (kind === "ownShifts" && !shifts?.length) setFault(t("calendar.faults.hours"));
    else {
      setFault(null);
      const name = { vi: vi.trim(), en: en.trim() };
      onDecide(to, (date) => {
        const common = { date, name, decision: basis.trim() };
        if (kind === "worksAs") return { ...common, kind, weekday };
        if (kind === "closed") return { ...common, kind };
        return { ...common, kind, shifts: (shifts ?? []).map((shift) => ({ ...shift })) };
      });
    }
  }

  const line = (name: string, value: string, set: (value: string) => void, type = "text") => (
    <label className="calendar-field">
      {t(`calendar.fields.${name}`)}
      <input
        type={type}
        value={value}
        maxLength={name === "decision" ? 200 : 80}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <section className="calendar-day" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{day.date.split("-").toReversed().map(Number).join("/")}</h2>
      <p>
        {t(`calendar.kinds.${kindOfDay(day)}`)}
        {day.counted && `: ${hoursWords(day.shifts)}`}
        {day.note && `. ${day.note.name[language]} (${day.note.decision})`}
        {day.note?.unconfirmed && `. ${t("calendar.unconfirmed")}`}
        {day.provisional && `. ${t("calendar.provisional")}`}
      </p>
      <label className="calendar-field">
        {t("calendar.fields.kind")}
        <select
          value={kind}
          onChange={(event) => setKind(choices.find((one) => one === event.target.value) ?? "closed")}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {t(`calendar.choices.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === "worksAs" && (
        <label className="calendar-field">
          {t("calendar.fields.weekday")}
          <select
            value={weekday}
            onChange={(event) => setWeekday(weekdays.find((one) => one === event.target.value) ?? "monday")}
          >
            {weekdays.map((one) => (
              <option key={one} value={one}>
                {t(`calendar.weekdays.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {kind === "ownShifts" && line("hours", hours, setHours)}
      {line("to", to, setTo, "date")}
      {line("vi", vi, setVi)}
      {line("en", en, setEn)}
      {line("decision", basis, setBasis)}
      {fault && (
        <p className="calendar-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="calendar-keys">
        <Button kind="primary" onClick={decide}>
          {t("calendar.decide")}
        </Button>
        {decision && <Button onClick={() => onDecide(to, null)}>{t("calendar.asWeek")}</Button>}
      </div>
    </section>
  );
}
