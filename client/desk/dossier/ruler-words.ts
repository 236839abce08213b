import type { TFunction } from "i18next";
import { instantOf, weekdayOf } from "../../../shared/domain/time/index.ts";
import { dayMonth, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import type { RulerCell } from "../../ui/day-ruler.tsx";
import { capital } from "../words/format.ts";
import type { RulerDay } from "./ruler-cells.ts";

type Saying = {
  readonly t: TFunction;
  readonly language: Language;
  /** "17:00" of the due. */
  readonly dueTime: string;
};

const noon = 12 * 60;
const at = (date: string) => instantOf(date, noon);

/** The ruler's cells with their words. */
export function sayRulerCells(cells: readonly RulerDay[], saying: Saying): readonly RulerCell[] {
  return cells.map((cell, index) => ({
    key: cell.from + cell.kind,
    kind: cell.kind,
    top: topOf(cell, index === 0 ? null : (cells[index - 1] ?? null), saying),
    inside: insideOf(cell, saying),
    below: belowOf(cell, saying),
    said: capital(saidOf(cell, saying)),
    today: cell.today,
    due: cell.due,
    wide: cell.from !== cell.to && cell.kind !== "over",
  }));
}

function topOf(cell: RulerDay, before: RulerDay | null, { t, language }: Saying): string {
  if (cell.kind === "off" && cell.from === cell.to) return "";
  const day = dayMonth(at(cell.to), language);
  if (cell.from !== cell.to && cell.kind !== "over") {
    return `${dayMonth(at(cell.from), language)}–${day}`;
  }
  const named = before === null || cell.today || cell.due || cell.makeUp;
  if (named) return `${t(`common:days.short.${weekdayOf(cell.to)}`)} ${day}`;
  const sameMonth = before.to.slice(0, 7) === cell.to.slice(0, 7);
  return sameMonth ? String(Number(cell.to.slice(8))) : day;
}

function insideOf(cell: RulerDay, { t }: Saying): string {
  if (cell.first !== null)
    return cell.first === cell.last ? String(cell.first) : `${cell.first}–${cell.last}`;
  switch (cell.kind) {
    case "accepted":
      return t("dossier.day.accepted");
    case "paused":
      return t("dossier.day.paused");
    case "closed":
      return t("dossier.day.closed");
    case "over":
      return "!";
    case "used":
    case "left":
    case "off":
    case "open":
      return "";
  }
}

function belowOf(cell: RulerDay, { t, dueTime, language }: Saying): string {
  if (cell.due) return dueTime;
  if (cell.today) return t("dossier.day.today");
  return cell.makeUp ? (cell.reason?.[language] ?? "") : "";
}

function saidOf(cell: RulerDay, { t, language, dueTime }: Saying): string {
  const day = weekdayDayMonth(at(cell.to), language);
  if (cell.from !== cell.to && cell.kind !== "over") {
    const from = weekdayDayMonth(at(cell.from), language);
    return t("dossier.day.saidRange", { from, to: day, what: insideOf(cell, { t, language, dueTime }) });
  }
  if (cell.due && cell.first !== null) {
    return t("dossier.day.saidDue", { day, number: cell.first, time: dueTime });
  }
  if (cell.due) return t("dossier.day.saidDueOnly", { day, time: dueTime });
  switch (cell.kind) {
    case "accepted":
      return t("dossier.day.saidAccepted", { day });
    case "used":
    case "left":
      return cell.first === null
        ? t("dossier.day.saidOpen", { day })
        : t("dossier.day.saidCounted", { day, number: cell.first });
    case "paused":
      return t("dossier.day.saidPaused", { day });
    case "closed":
    case "off":
      return cell.reason
        ? t("dossier.day.saidClosedWhy", { day, reason: cell.reason[language] })
        : t("dossier.day.saidClosed", { day });
    case "over":
      return t("dossier.day.saidOver", { day });
    case "open":
      return t("dossier.day.saidOpen", { day });
  }
}
