import { SittingReportQuery } from "../../../shared/contracts/sitting-reports.ts";
import {
  addDays,
  addMonths,
  weekdayOf,
  weekdays,
  type CivilDate,
} from "../../../shared/domain/time/index.ts";

export type Period = { readonly from: CivilDate; readonly to: CivilDate };

export const quickChoices = ["thisWeek", "lastWeek", "thisMonth"] as const;
export type QuickChoice = (typeof quickChoices)[number];

/** The days of a quick choice: weeks from Monday to Sunday, the month from its first day to its last. */
export function quickPeriod(choice: QuickChoice, today: CivilDate): Period {
  if (choice === "thisMonth") {
    const from = `${today.slice(0, 8)}01`;
    return { from, to: addDays(addMonths(from, 1), -1) };
  }
  const monday = addDays(today, -weekdays.indexOf(weekdayOf(today)));
  const from = choice === "thisWeek" ? monday : addDays(monday, -7);
  return { from, to: addDays(from, 6) };
}

/** The period that an address names, or a month where it names none. Days that are none stay as they were typed. */
export function periodIn(search: URLSearchParams, today: CivilDate): Period {
  const month = quickPeriod("thisMonth", today);
  return { from: search.get("from") ?? month.from, to: search.get("to") ?? month.to };
}

/** Whether there is something to count between two days. */
export const isPeriod = (period: Period): boolean => SittingReportQuery.safeParse(period).success;
