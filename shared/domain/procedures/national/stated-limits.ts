import { fold } from "../../text/fold.ts";
import type { PublishedLimit } from "../published-limit.ts";

type StatedLimit = {
  readonly kind: "workingDays" | "calendarDays" | "workingHours" | "months";
  readonly amount: number;
};

/** The limits a free text names. Nothing is promised from them: they check the number beside the text. */
export interface StatedLimits {
  readonly ordinary: readonly StatedLimit[];
  /** Totals for mountain, island, remote or poor communes. */
  readonly difficult: readonly StatedLimit[];
  /** What is added to the ordinary limit in those communes. */
  readonly increments: readonly StatedLimit[];
  /** Time for the tax office, which some provinces count in and the law does not. */
  readonly tax: readonly StatedLimit[];
  /** "sau 15 giờ": an hour of the day, not a length. */
  readonly hoursOfDay: readonly number[];
}

const kinds: Readonly<Record<string, StatedLimit["kind"]>> = {
  "ngay lam viec": "workingDays",
  ngay: "calendarDays",
  thang: "months",
  "gio lam viec": "workingHours",
  gio: "workingHours",
};
/** A number and its unit; a unit followed by a number is a date ("ngày 18 tháng 1", "01 tháng 8"). */
const limitWords =
  /(?<![\d/.,])(\d{1,4}(?:[.,]\d{1,2})?) ?(?:\([^)]{0,30}\) ?)?(ngay lam viec|ngay|thang|gio lam viec|gio)(?![\p{L}\d])(?! ?\d)/gu;
const hourOfDay = /(?<!\p{L})(?:sau|truoc|luc|den) (\d{1,2}) ?(?:gio|h)(?![\p{L}\d])/gu;
const taxTime = /^(?:[-+* ]*)?thoi gian (?:xac dinh|thuc hien) nghia vu tai chinh/u;
/** "(trong đó … 17 ngày …)" explains a limit, it is none. */
const breakdown = /\(\s*trong đó[^)]*\)/giu;
const difficultArea =
  /(?:(?:doi voi|tai|o) )?(?:(?:cac|nhung) )?(?:xa,? )?(?:mien nui|hai dao|bien gioi|vung sau|vung xa|vung co dieu kien)/u;

export function statedLimits(text: string): StatedLimits {
  const found = {
    ordinary: [] as StatedLimit[],
    difficult: [] as StatedLimit[],
    increments: [] as StatedLimit[],
    tax: [] as StatedLimit[],
  };
  const hoursOfDay: number[] = [];
  for (const sentence of sentencesOf(text)) {
    for (const hour of sentence.matchAll(hourOfDay)) hoursOfDay.push(Number(hour[1]));
    const lengths = sentence.replaceAll(hourOfDay, "");
    const { ordinary, difficult } = halvesOf(lengths);
    found[taxTime.test(lengths) ? "tax" : "ordinary"].push(...limitsIn(ordinary));
    found[difficult.includes("tang them") ? "increments" : "difficult"].push(...limitsIn(difficult));
  }
  return { ...found, hoursOfDay };
}

/**
 * How an administrator may read a text that names exactly one ordinary limit, or the same day with an hour.
 * Anything else has no reading.
 */
export function readingOf(text: string): PublishedLimit | null {
  const { ordinary, hoursOfDay } = statedLimits(text);
  const [only, ...others] = ordinary;
  if (only === undefined) return sameDayIn(text);
  return others.every((each) => isSame(each, only)) && hoursOfDay.length === 0 ? only : null;
}

/** "Ngay trong ngày … sau 15 giờ … ngày làm việc tiếp theo": the same day up to that hour; null when not said. */
export function sameDayIn(text: string): PublishedLimit | null {
  const [hour, ...others] = statedLimits(text).hoursOfDay;
  if (hour === undefined || hour > 23 || others.some((each) => each !== hour)) return null;
  if (!/(?<!\p{L})trong ngay(?!\p{L})/u.test(fold(text))) return null;
  return { kind: "sameDay", cutOff: `${String(hour).padStart(2, "0")}:00` };
}

/** Folded sentences; a point inside a number ends none. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll(breakdown, "")
    .split(/[\n;]|\.(?=\s|$)/u)
    .map(fold)
    .filter((sentence) => sentence !== "");
}

/** What stands before the words for a difficult area, and from them on: all of it where no number follows them. */
function halvesOf(sentence: string): { readonly ordinary: string; readonly difficult: string } {
  const at = sentence.search(difficultArea);
  if (at < 0) return { ordinary: sentence, difficult: "" };
  const after = sentence.slice(at);
  if (limitsIn(after).length === 0) return { ordinary: "", difficult: sentence };
  return { ordinary: sentence.slice(0, at), difficult: after };
}

function limitsIn(sentence: string): readonly StatedLimit[] {
  return [...sentence.matchAll(limitWords)].flatMap(([, number, unit]) => {
    const kind = unit === undefined ? undefined : kinds[unit];
    const amount = Number(number?.replace(",", "."));
    return kind === undefined || !(amount > 0) ? [] : [{ kind, amount }];
  });
}

function isSame(a: StatedLimit, b: StatedLimit): boolean {
  return a.kind === b.kind && a.amount === b.amount;
}
