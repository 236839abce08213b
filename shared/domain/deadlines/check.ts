import { DeadlineError } from "../time/deadline-error.ts";
import type { ClockFacts, Limit, Pause, Rule } from "./rule.ts";

/** More than any law gives: forty years of office hours. */
const largestAmount = 100_000;
const noPauses: readonly Pause[] = [];

/** Throws `invalid-rule` for a limit that cannot be counted. */
export function checkLimit(limit: Limit): void {
  const fault = limitFault(limit);
  if (fault !== null) throw new DeadlineError("invalid-rule", fault);
}

/** Whether a limit can be counted. */
export const isCountable = (limit: Limit): boolean => limitFault(limit) === null;

function limitFault({ kind, amount }: Limit): string | null {
  if (!(amount > 0 && amount <= largestAmount)) {
    return `a limit is more than 0 and at most ${largestAmount}: ${amount}`;
  }
  switch (kind) {
    case "workingHours":
      return Math.round(amount * 60) < 1 ? `a limit is at least one minute: ${amount} h` : null;
    case "workingDays":
      return null;
    case "calendarDays":
    case "months":
      // "Never guessed": the law counts whole days and months here, so a part of one is an error of who wrote the rule.
      return Number.isInteger(amount) ? null : `${kind} must be a whole number: ${amount}`;
    default:
      return `unknown kind of limit: ${String(kind)}`;
  }
}

/** The total in force: the rule's own, or the one for verification, which replaces it from the moment it is recorded, overdue or not. */
export function ruleInForce(rule: Rule, facts: ClockFacts): Rule {
  if (facts.verificationAt === undefined) return rule;
  if (facts.verificationAt < facts.acceptedAt) {
    throw new DeadlineError("verification-before-acceptance", "verification is recorded after acceptance");
  }
  if (!rule.verification) {
    throw new DeadlineError("verification-not-in-rule", "the rule names no total for verification");
  }
  return rule.verification;
}

/** The pauses in order of time. Throws `invalid-pause` where they overlap, run backwards or begin before acceptance. */
export function checkedPauses(facts: ClockFacts): readonly Pause[] {
  const pauses = facts.pauses ?? noPauses;
  let free: number | undefined = facts.acceptedAt;
  for (const { from, to } of pauses) {
    if (free === undefined)
      throw new DeadlineError("invalid-pause", "a pause follows one that is still open");
    if (!(from >= free)) {
      throw new DeadlineError(
        "invalid-pause",
        "a pause begins before acceptance or before the last resumption",
      );
    }
    if (to !== undefined && !(to >= from)) {
      throw new DeadlineError("invalid-pause", "a pause ends before it begins");
    }
    free = to;
  }
  return pauses;
}
