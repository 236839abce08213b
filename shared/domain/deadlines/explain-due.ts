import type { Calendar } from "../calendar/compile-calendar.ts";
import { ruleInForce } from "./check.ts";
import { dueOfRun } from "./compute-due.ts";
import type { Explanation } from "./explanation.ts";
import { markDays } from "./mark-days.ts";
import type { ClockFacts, Rule } from "./rule.ts";
import { runClock } from "./run-clock.ts";
import { sentencesOf } from "./sentences.ts";

/** The due together with every day and fact it follows from; throws what `computeDue` throws. Its size is the number of days explained. */
export function explainDue(rule: Rule, facts: ClockFacts, calendar: Calendar): Explanation {
  const run = runClock(rule, facts, calendar);
  const inForce = ruleInForce(rule, facts);
  const days = markDays(run, facts, calendar);
  const sentences = sentencesOf(inForce, facts, run, days, calendar);
  const { dueAt, left, provisional, calendarVersion } = dueOfRun(run, facts, calendar);
  return {
    dueAt,
    left,
    provisional,
    calendarVersion,
    acceptedAt: facts.acceptedAt,
    rule: inForce,
    days,
    sentences: { vi: sentences.map(({ vi }) => vi), en: sentences.map(({ en }) => en) },
    decisions: [...new Set(days.flatMap(({ decision }) => decision ?? []))],
  };
}
