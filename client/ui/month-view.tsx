import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ExplainedDays } from "../../shared/contracts/dossiers.ts";
import { currentLanguage } from "../i18n/i18n.ts";
import { isWeekend, weeksOf, type MonthDay, type MonthSquare } from "./month-days.ts";
import { MonthLegend } from "./month-legend.tsx";
import { MonthList } from "./month-list.tsx";
import "./month-view.css";

type Props = {
  readonly explanation: ExplainedDays;
  /** The office's date today, or null where there is none to show (an example). */
  readonly today: string | null;
  /** `list` where squares would not fit: big text, narrow columns. Phones get the list by themselves. */
  readonly form?: "grid" | "list";
};

/** Why a date: every day between acceptance and due, counted or not, with its reason. */
export function MonthView({ explanation, today, form = "grid" }: Props) {
  const { t } = useTranslation();
  const { days } = explanation;
  if (form === "list") return <MonthList days={days} />;
  const weeks = weeksOf(days, today);
  return (
    <div className="month">
      {/* Squares say little when read aloud one by one: the list beside them says the same in lines. */}
      <table className="month-grid" aria-hidden="true">
        <thead>
          <tr>
            {["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((name) => (
              <th key={name}>{t(`common:days.short.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((square) => (
                <Square key={square.date} square={square} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="month-list-form">
        <MonthList days={days} />
      </div>
      <MonthLegend days={days} today={today} />
    </div>
  );
}

function Square({ square: { date, day }, today }: { square: MonthSquare; today: string | null }) {
  const { t } = useTranslation();
  const isToday = date === today;
  const number = Number(date.slice(8));
  if (!day) {
    return (
      <td className={isToday ? "month-day month-day--today" : "month-day"}>
        <span className="month-date month-date--outside">{number}</span>
        {isToday && <Word words={t("common:days.today")} strong />}
      </td>
    );
  }
  if (day.due) {
    return (
      <td className={isToday ? "month-day month-day--today" : "month-day"}>
        <DueStone number={number} isToday={isToday} />
      </td>
    );
  }
  const word = isToday ? t("common:days.today") : wordOf(day, t);
  const classes = ["month-day", `month-day--${day.kind}`];
  if (isToday) classes.push("month-day--today");
  if (day.makeUp) classes.push("month-day--make-up");
  if (word !== "" && !isToday) classes.push("month-day--worded");
  return (
    <td className={classes.join(" ")}>
      <span className="month-date">{number}</span>
      {day.number !== undefined && (
        <span className={today !== null && date >= today ? "month-disc month-disc--left" : "month-disc"}>
          {day.number}
        </span>
      )}
      {word !== "" && <Word words={word} strong={isToday || day.kind === "accepted"} />}
    </td>
  );
}

/** The promise stands on the last line of its day. */
function DueStone({ number, isToday }: { readonly number: number; readonly isToday: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="month-stone">
      <span className="month-stone-date">{number}</span>
      <span>{t(isToday ? "common:days.dueToday" : "common:days.due")}</span>
    </span>
  );
}

function Word({ words, strong }: { readonly words: string; readonly strong: boolean }) {
  return (
    <span className={strong ? "month-word month-word--strong" : "month-word"}>
      <span>{words}</span>
    </span>
  );
}

/** Short words only: a weekend explains itself, a counted day by its number. */
function wordOf(day: MonthDay, t: TFunction): string {
  if (day.kind === "accepted") return t("common:days.accepted");
  if (day.oldDue) return t("common:days.oldDue");
  if (day.makeUp) return t("common:days.makeUp");
  if (isWeekend(day.date) && day.decision === undefined) return "";
  return day.reason?.[currentLanguage()] ?? "";
}
