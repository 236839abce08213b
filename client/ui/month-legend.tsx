import { useTranslation } from "react-i18next";
import type { MonthDay } from "./month-days.ts";

type Props = { readonly days: readonly MonthDay[]; readonly today: string | null };

/** What the discs and patterns of the month view mean; only those that are in it. */
export function MonthLegend({ days, today }: Props) {
  const { t } = useTranslation();
  const isLeft = (day: MonthDay) => today !== null && day.date >= today;
  const numbered = days.filter((day) => day.number !== undefined && !day.due);
  const used = numbered.filter((day) => !isLeft(day)).at(0)?.number;
  const left = numbered.find(isLeft)?.number;
  return (
    <ul className="month-legend">
      {used !== undefined && (
        <li>
          <span className="month-disc" aria-hidden="true">
            {used}
          </span>
          {t(today === null ? "common:days.counted" : "common:days.used")}
        </li>
      )}
      {left !== undefined && (
        <li>
          <span className="month-disc month-disc--left" aria-hidden="true">
            {left}
          </span>
          {t("common:days.left")}
        </li>
      )}
      {days.some(({ kind }) => kind === "paused") && (
        <li>
          <span className="month-sample month-day--paused" aria-hidden="true" />
          {t("common:days.paused")}
        </li>
      )}
      {days.some(({ kind }) => kind === "closed") && (
        <li>
          <span className="month-sample month-day--closed" aria-hidden="true" />
          {t("common:days.closed")}
        </li>
      )}
    </ul>
  );
}
