import type { Calendar } from "../calendar/compile-calendar.ts";
import { DeadlineError } from "../time/deadline-error.ts";
import { instantOfMinute, minuteMs, minutesOfClock } from "../time/zone.ts";
import { checkedPauses, checkLimit, ruleInForce } from "./check.ts";
import { dueOf, leftOf } from "./due-of.ts";
import { remainderOf, type Remainder } from "./remainder.ts";
import type { ClockFacts, Left, LimitKind, Pause, Rule } from "./rule.ts";

/** One stretch in which the clock ran: from acceptance, a resumption or the old due until a pause or the due. Instants are epoch ms. */
export type Leg = {
  readonly part: "limit" | "extension";
  /** What was to be counted when it began. */
  readonly remainder: Remainder;
  readonly from: number;
  /** Due as this leg saw it. */
  readonly dueAt: number;
  /** The pause that ended it, and what it left. */
  readonly stop?: { readonly pause: Pause; readonly left: Remainder; readonly restart: boolean };
};

export type ClockRun = {
  readonly legs: readonly Leg[];
  /** Null while a pause is open; then `left` tells. */
  readonly dueAt: number | null;
  readonly left: Left | null;
};

/** The law's 15:00, where the rule names no other. */
const usualCutOff = 900;

/** What a rule counts before anything has happened to it. Throws `invalid-rule`. */
export function wholeOf(rule: Rule): Remainder {
  if (rule.kind !== "sameDay") {
    checkLimit(rule);
    return remainderOf(rule);
  }
  const cutOff = rule.cutOff === undefined ? usualCutOff : minutesOfClock(rule.cutOff);
  if (cutOff === null) throw new DeadlineError("invalid-rule", `not a time of the day: ${rule.cutOff}`);
  return { kind: "sameDay", whole: 1, fraction: 0, cutOff };
}

/**
 * Runs the clock through its pauses and its extension. A pause that begins after the due moves nothing: what is late stays late.
 * Without an instant of its own, an extension counts from the due that the pauses before it gave; a pause within it stops
 * the extension alone, and RESTART there begins the extension anew, not the limit.
 */
export function runClock(rule: Rule, facts: ClockFacts, calendar: Calendar): ClockRun {
  const inForce = ruleInForce(rule, facts);
  const pauses = checkedPauses(facts);
  if (facts.extension) checkLimit(facts.extension);

  const legs: Leg[] = [];
  let part: Leg["part"] = "limit";
  let whole = wholeOf(inForce);
  let remainder = whole;
  let from = facts.acceptedAt;
  let dueAt = instantOfMinute(dueOf(remainder, from, calendar));
  let next = 0;
  for (;;) {
    const pause = pauses[next];
    if (pause && pause.from <= dueAt) {
      next += 1;
      const restart = (pause.policy ?? rule.pause ?? "resume") === "restart";
      if (!restart && resumedAtOnce(pause) && remainder.kind !== "sameDay") continue;
      const left = restart ? whole : leftOf(remainder, from, pause.from, calendar);
      legs.push({ part, remainder, from, dueAt, stop: { pause, left, restart } });
      if (pause.to === undefined) {
        const extension = part === "limit" ? facts.extension : undefined;
        return { legs, dueAt: null, left: describeLeft(left, whole, extension) };
      }
      remainder = left;
      from = pause.to;
    } else {
      legs.push({ part, remainder, from, dueAt });
      if (part === "extension" || !facts.extension) return { legs, dueAt, left: null };
      part = "extension";
      whole = remainderOf(facts.extension);
      remainder = whole;
      from = startAfter(facts.extension.kind, dueAt);
    }
    dueAt = instantOfMinute(dueOf(remainder, from, calendar));
  }
}

/** Where what follows a due starts: at the due, or for limits of days within the day of it, which a due at 24:00 has just left. */
export function startAfter(kind: LimitKind, dueAt: number): number {
  return kind === "workingHours" ? dueAt : dueAt - 1;
}

/** What a leg counted was annulled, because its part of the limit was begun anew later. */
export function isDiscarded(run: ClockRun, index: number): boolean {
  const part = run.legs[index]?.part;
  return run.legs.some((leg, later) => later >= index && leg.part === part && leg.stop?.restart === true);
}

/** No minute went by, so with RESUME nothing happened, not even on the last day of a limit. The same day is accepted anew all the same. */
function resumedAtOnce({ from, to }: Pause): boolean {
  return to !== undefined && Math.floor(from / minuteMs) === Math.floor(to / minuteMs);
}

function describeLeft(left: Remainder, whole: Remainder, extension: ClockFacts["extension"]): Left {
  return {
    kind: left.kind === "usedUp" ? kindOf(whole) : kindOf(left),
    amount: left.kind === "workingHours" ? left.whole / 60 : left.whole + left.fraction,
    ...(extension ? { extension } : {}),
  };
}

/** Only a pause makes "usedUp", so a whole limit never is. */
function kindOf({ kind }: Remainder): Left["kind"] {
  return kind === "usedUp" ? "sameDay" : kind;
}
