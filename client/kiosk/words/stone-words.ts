import type { TFunction } from "i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import { dayMonth, time, weekdayDayMonth, weekdayName } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { counterNumber } from "./office-words.ts";
import { situationOf, type Situation } from "./situation.ts";

export type StoneWords = {
  readonly head: string;
  readonly above: string;
  readonly main: string;
  readonly below: string | undefined;
  readonly old: string | undefined;
  /** The same as a sentence, for speech and paper. Null where the heading says it already. */
  readonly sentence: string | null;
};

type Context = { readonly office: Office; readonly t: TFunction; readonly language: Language };

const atSupplementCounter: ReadonlySet<Situation> = new Set<Situation>(["papers", "papersAny", "payment"]);
const atReturnCounter: ReadonlySet<Situation> = new Set<Situation>(["collect", "backAtCounter", "kept"]);
const noDate: ReadonlySet<Situation> = new Set<Situation>([
  "out",
  "online",
  "toCounter",
  "comingBack",
  "atOtherCounter",
]);

/** What the stone carries: the date, or the counter to come to. Null where nothing is promised any more. */
export function stoneWords(snapshot: Snapshot, context: Context): StoneWords | null {
  const situation = situationOf(snapshot);
  if (snapshot.turn === "over" || noDate.has(situation)) return null;
  if (atSupplementCounter.has(situation))
    return counterStone(context.office.supplementCounter, "bringTo", context);
  if (atReturnCounter.has(situation)) return counterStone(context.office.returnCounter, "comeTo", context);
  return dateStone(snapshot, context);
}

function counterStone(counter: string, head: "bringTo" | "comeTo", { t }: Context): StoneWords | null {
  const number = counterNumber(counter);
  if (number === null) return null;
  return {
    head: t(`kiosk:stone.${head}`),
    above: t("kiosk:stone.counter"),
    main: number,
    below: t("kiosk:stone.hours"),
    old: undefined,
    sentence: null,
  };
}

/** The due, or the date that was named with the apology where that is later. */
function laterOf({ dueAt, newDate, promise }: Snapshot): string {
  const due = dueAt ?? promise.dueAt;
  return newDate !== null && Date.parse(newDate) > Date.parse(due) ? newDate : due;
}

/** The date worked to now; the promise of the receipt stays in sight where it was another day. */
function dateStone(snapshot: Snapshot, { t, language }: Context): StoneWords | null {
  const promised = Date.parse(snapshot.promise.dueAt);
  if (snapshot.dueAt === null && snapshot.pausedSince !== null) return null;
  const due = Date.parse(laterOf(snapshot));
  const changed = dateOf(due) !== dateOf(promised);
  const weekday = weekdayName(due, language);
  return {
    head: t(changed ? "kiosk:stone.new" : "kiosk:stone.promise"),
    above: weekday.charAt(0).toUpperCase() + weekday.slice(1),
    main: dayMonth(due, language),
    below: t("kiosk:stone.by", { time: time(due) }),
    old: changed ? t("kiosk:stone.old", { day: dayMonth(promised, language) }) : undefined,
    sentence: t(changed ? "kiosk:stone.newSentence" : "kiosk:stone.promiseSentence", {
      day: weekdayDayMonth(due, language),
      time: time(due),
    }),
  };
}
