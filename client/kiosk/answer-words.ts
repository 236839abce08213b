import type { TFunction } from "i18next";
import type { Office } from "../../shared/contracts/office.ts";
import type { Snapshot } from "../../shared/contracts/tracking.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import { dayMonth, dayMonthLong, weekdayDayMonth } from "../../shared/i18n/dates.ts";
import { resources, type Language } from "../../shared/i18n/index.ts";
import { counterWords, officeWords } from "./words/office-words.ts";
import { homeReturnWords } from "./words/home-return-words.ts";
import { situationOf, underWay, type Situation } from "./words/situation.ts";
import { stoneWords, type StoneWords } from "./words/stone-words.ts";

/** Everything a resident is told about one dossier, in one language. No name, no address: see the snapshot. */
export type Answer = {
  readonly situation: Situation;
  /** Ground of the sign: slate in quiet mode, whoever has the turn. */
  readonly ground: Snapshot["turn"];
  readonly procedure: string;
  readonly serial: string;
  readonly heading: string;
  /** What happens next, and what the resident has to do; empty where the heading says it all. */
  readonly next: string;
  readonly you: string;
  readonly stone: StoneWords | null;
  readonly late: { readonly sorry: string; readonly after: string | null } | null;
  /** Since when the clock stands still, and what is left of the limit. */
  readonly paused: { readonly since: string; readonly left: string | null } | null;
  /** Of a result on its way home: when, where, until when, by whom. */
  readonly home: readonly string[];
  readonly why: { readonly title: string; readonly sentences: readonly string[] } | null;
};

type Context = { readonly office: Office; readonly t: TFunction; readonly language: Language };

/** Says where the dossier is, what comes next, by when, and what the resident must do. */
export function answerWords(snapshot: Snapshot, context: Context): Answer {
  const { t, language } = context;
  const situation = situationOf(snapshot);
  const say = sayer(snapshot, situation, context);
  const stone = stoneWords(snapshot, context);
  return {
    situation,
    ground: snapshot.quiet ? "over" : snapshot.turn,
    procedure: snapshot.procedure[language],
    serial: snapshot.tail.serial,
    heading: withStep(say("heading"), snapshot, situation, t),
    next: say("next"),
    you: say(hasToPrepare(snapshot, situation) ? "youPrepare" : "you"),
    stone,
    late: lateWords(snapshot, context),
    paused: pausedWords(snapshot, context),
    home: homeReturnWords(snapshot, context),
    why: whyWords(snapshot, stone, context),
  };
}

/** Reads the situation's words, the quiet ones where they differ. */
function sayer(snapshot: Snapshot, situation: Situation, { office, t, language }: Context) {
  const supplement = situation === "papers" || situation === "papersAny" || situation === "payment";
  const asked = supplement || snapshot.turn === "over" ? office.supplementCounter : office.returnCounter;
  const counter = counterWords(asked, t);
  const here = snapshot.road.find(({ state }) => state === "here");
  const params = {
    ...officeWords(office, t),
    counter,
    hours: office.hours[language],
    way: t(`kiosk:way.${snapshot.returnMode}`, { counter }),
    day: dayMonth(Date.parse(here?.at ?? snapshot.asOf), language),
    other: snapshot.homeReturn?.counter?.name[language] ?? "",
    ...(situation === "papers" && { count: snapshot.missing.length }),
  };
  return (part: "heading" | "next" | "you" | "youPrepare"): string => {
    const quiet = snapshot.quiet && (part === "heading" || part === "you") && hasQuietWords(part, situation);
    return t(`kiosk:${quiet ? "quiet." : ""}${part}.${situation}`, params);
  };
}

function hasQuietWords(part: "heading" | "you", situation: Situation): boolean {
  const words: Readonly<Record<string, string>> = resources.vi.kiosk.quiet[part];
  return situation in words || `${situation}_other` in words;
}

/** Whether the lines of the home return say what to have at hand while the rest would say that there is nothing to do. */
const hasToPrepare = ({ homeReturn }: Snapshot, situation: Situation): boolean =>
  (homeReturn?.due ?? null) !== null && situation in resources.vi.kiosk.youPrepare;

function withStep(heading: string, { road, quiet }: Snapshot, situation: Situation, t: TFunction): string {
  const at = road.findIndex(({ state }) => state === "here") + 1;
  if (quiet || !underWay.has(situation) || at === 0) return heading;
  return t("kiosk:step", { heading, at, of: road.length });
}

/** The office apologises once, with the date it missed, and the new one where there is one. */
function lateWords(snapshot: Snapshot, { office, t, language }: Context): Answer["late"] {
  if (!snapshot.late || snapshot.turn === "over") return null;
  const missed = Date.parse(snapshot.promise.dueAt);
  const now = Date.parse(snapshot.asOf);
  const due = snapshot.dueAt === null ? missed : Date.parse(snapshot.dueAt);
  const named = snapshot.newDate === null ? due : Date.parse(snapshot.newDate);
  const words = officeWords(office, t);
  const sorry = t(snapshot.quiet ? "kiosk:quiet.late" : "kiosk:late.sorry", {
    ...words,
    day: dayMonthLong(Math.min(missed, due), language),
  });
  if (snapshot.turn !== "office") return { sorry, after: null };
  const next =
    named > now && dateOf(named) !== dateOf(missed)
      ? t("kiosk:late.newDate", { day: weekdayDayMonth(named, language) })
      : t("kiosk:late.soon", words);
  const { lateReason } = snapshot;
  const why = lateReason === null ? [] : [t(`kiosk:late.why.${lateReason}`, words)];
  return { sorry, after: [...why, next].join(" ") };
}

function pausedWords(
  { pausedSince, turn, explanation }: Snapshot,
  { t, language }: Context,
): Answer["paused"] {
  if (pausedSince === null || turn === "over") return null;
  const since = t("kiosk:paused.since", { day: dayMonth(Date.parse(pausedSince), language) });
  // While the clock stands still the engine's answer is what is left of the limit.
  const left =
    explanation?.dueAt === null && !explanation.provisional ? explanation.sentences[language].at(-1) : null;
  return { since, left: left ?? null };
}

const explained: ReadonlySet<Situation> = new Set<Situation>(["accepted", "processing", "payment"]);

function whyWords(snapshot: Snapshot, stone: StoneWords | null, { t, language }: Context): Answer["why"] {
  const { explanation } = snapshot;
  if (!explanation || !explained.has(situationOf(snapshot))) return null;
  const title =
    stone?.sentence && explanation.dueAt !== null
      ? t("kiosk:why.title", { day: dayMonthLong(Date.parse(explanation.dueAt), language) })
      : t("kiosk:why.days");
  return { title, sentences: explanation.sentences[language].map(keepRanges) };
}

/** "25–27/8" is not broken at its dash. */
export const keepRanges = (sentence: string) => sentence.replaceAll("–", "\u2060–\u2060");

/** One sentence for the polite live region, and the first of what is read aloud. */
export function announcement({ heading, stone }: Answer): string {
  return stone?.sentence ? `${heading}. ${stone.sentence}` : `${heading}.`;
}
