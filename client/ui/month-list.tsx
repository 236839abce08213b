import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { instantOf } from "../../shared/domain/time/index.ts";
import { dayMonth } from "../../shared/i18n/dates.ts";
import type { Language } from "../../shared/i18n/index.ts";
import { currentLanguage } from "../i18n/i18n.ts";
import { groupsOf, type MonthDay, type MonthGroup } from "./month-days.ts";
import { DueMark } from "./due-mark.tsx";

/** The month view in lines: "18/8–21/8: ngày 1–4". */
export function MonthList({ days }: { readonly days: readonly MonthDay[] }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  return (
    <ul className="month-list" aria-label={t("common:days.list")}>
      {groupsOf(days).map((group) => (
        <li key={group.first.date}>
          <span className="month-list-when">{whenOf(group, language)}</span>
          <span>
            {group.first.kind === "paused" && <DueMark kind="paused" />} {whatOf(group, t, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function whenOf({ first, last }: MonthGroup, language: Language): string {
  const from = dayMonth(instantOf(first.date), language);
  return first === last ? from : `${from}–${dayMonth(instantOf(last.date), language)}`;
}

function whatOf({ first, last }: MonthGroup, t: TFunction, language: Language): string {
  const reason = first.reason?.[language];
  const facts: string[] = [];
  if (first.number !== undefined && first.number === last.number) {
    facts.push(t("common:days.number", { number: first.number }));
  } else if (first.number !== undefined) {
    facts.push(t("common:days.numbers", { first: first.number, last: last.number }));
  } else if (first.minutes !== undefined) facts.push(t("common:days.hours"));
  if (first.kind === "closed" && reason === undefined) facts.push(t("common:days.closed"));
  if (reason !== undefined) facts.push(reason);
  if (first.oldDue) facts.push(t("common:days.oldDue"));
  if (first.due) facts.push(t("common:days.due"));
  if (facts.length === 0) facts.push(t("common:days.open"));
  return facts.join(", ");
}
