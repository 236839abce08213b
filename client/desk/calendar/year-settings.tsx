import { useId } from "react";
import type { CalendarContent } from "../../../shared/contracts/calendars.ts";
import { useWords } from "../words/use-words.ts";
import type { Parent } from "./changes.ts";
import { officialYears, withHolidays, withOfficial } from "./draft.ts";

type Props = {
  readonly content: CalendarContent;
  readonly parent: Parent;
  readonly year: number;
  readonly onChange: (content: CalendarContent) => void;
};
const rules = ["labour-code", "none"] as const;

/** Whether a year's days off are all announced, and what holds in the years of which they are not. */
export function YearSettings({ content, parent, year, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const asCity = parent ? t("calendar.asCity") : null;
  return (
    <section className="calendar-week" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("calendar.year", { year })}</h2>
      <div className="calendar-field">
        <label className="admin-check">
          <input
            type="checkbox"
            checked={officialYears(content, parent).includes(year)}
            aria-describedby={`${id}-more`}
            onChange={(event) => onChange(withOfficial(content, parent, year, event.target.checked))}
          />
          {t("calendar.official", { year })}
        </label>
        <span className="admin-soft" id={`${id}-more`}>
          {t("calendar.officialMore")}
          {parent && ` ${t(content.officialYears ? "calendar.ownYears" : "calendar.inheritedYears")}`}
        </span>
      </div>
      <label className="calendar-field">
        {t("calendar.fields.holidays")}
        <select
          value={content.holidays ?? (parent ? "" : "none")}
          onChange={(event) => {
            const rule = rules.find((one) => one === event.target.value) ?? null;
            onChange(withHolidays(content, rule));
          }}
        >
          {asCity !== null && <option value="">{asCity}</option>}
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {t(`calendar.holidays.${rule}`)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
