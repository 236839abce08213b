import type { TFunction } from "i18next";
import { lateMinutes, type AfterHoursReport, type Tally } from "../domain/after-hours/index.ts";
import type { Language } from "./index.ts";

type Totals = AfterHoursReport["all"];

const figures = [
  "held",
  "drawn",
  "served",
  "carriedOver",
  "cancelled",
  "noShows",
  "open",
  "waitMedian",
  "waitNinth",
  "hoursSaved",
  "rosterHours",
  "servedPerHour",
] as const;

/** The columns of a report's tables, whatever its lines are. */
export const tallyColumns = [
  "drawn",
  "booked",
  "walkIns",
  "served",
  "carriedOver",
  "cancelled",
  "noShows",
  "open",
  "waitMedian",
  "waitNinth",
  "hoursSaved",
] as const satisfies readonly (keyof Tally)[];
export const costColumns = ["rosterHours", "servedPerHour"] as const satisfies readonly (keyof Totals)[];

export type ReportColumn = (typeof tallyColumns)[number] | (typeof costColumns)[number];

/** A figure of a report: what it is called, what it is, and how it is counted. */
export type Figure = {
  readonly key: (typeof figures)[number];
  readonly name: string;
  readonly value: string;
  readonly how: string;
};

/** A figure as it is read: minutes whole, hours and shares with one decimal at most; a dash where there is none. */
export function figureWords(key: keyof Totals, value: number | null, language: Language): string {
  if (value === null) return "–";
  const isMinutes = key === "waitMedian" || key === "waitNinth";
  const maximumFractionDigits = isMinutes ? 0 : 1;
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits }).format(
    value,
  );
}

/** The figures of all sittings together. What there is nothing of is left out, but for what the report is about. */
export function afterHoursFigures(all: Totals, t: TFunction, language: Language): readonly Figure[] {
  const words = {
    ...Object.fromEntries(
      [...tallyColumns, ...costColumns, "held" as const, "planned" as const].map((key) => [
        key,
        figureWords(key, all[key], language),
      ]),
    ),
    late: lateMinutes,
  };
  return figures
    .filter((key) => all[key] !== null && (key !== "open" || all.open > 0))
    .map((key) => {
      const of = (name: string) => t(`reports:afterHours.figures.${key}.${name}`, words);
      return { key, name: of("name"), value: of("value"), how: of("how") };
    });
}
