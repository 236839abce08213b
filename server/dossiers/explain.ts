import type { ExplainedDays } from "../../shared/contracts/dossiers.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { explainDue } from "../../shared/domain/deadlines/index.ts";
import { clockFacts, ruleInForce, type DossierState } from "../../shared/domain/dossiers/index.ts";
import { translator } from "../../shared/i18n/index.ts";

const vi = translator("vi");
const en = translator("en");

/** Why the due date is what it is, day by day; null where the clerk entered the date. */
export function explain(state: DossierState, calendar: Calendar): ExplainedDays | null {
  const rule = ruleInForce(state);
  if (!rule) return null;
  const facts = clockFacts(state.clock, rule);
  const pauses = facts.pauses.map((pause, at) => {
    const key = `states:pause.${state.clock.pauses[at]?.cause ?? "stopped"}`;
    return { ...pause, reason: { vi: vi(key), en: en(key) } };
  });
  return explained(explainDue(rule, { ...facts, pauses }, calendar));
}

/** An explanation as it crosses the wire. */
export function explained(explanation: ReturnType<typeof explainDue>): ExplainedDays {
  const { dueAt, provisional, sentences, days } = explanation;
  return {
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    provisional,
    sentences: { vi: [...sentences.vi], en: [...sentences.en] },
    days: days.map(
      ({ date, kind, open, number, share, minutes, part, makeUp, oldDue, due, reason, decision }) => ({
        date,
        kind,
        open,
        ...(share !== undefined && { share }),
        ...(part && { part }),
        ...(oldDue && { oldDue }),
        ...(makeUp && { makeUp }),
        ...(number !== undefined && { number }),
        ...(minutes !== undefined && { minutes }),
        ...(due !== undefined && { due }),
        ...(reason && { reason }),
        ...(decision !== undefined && { decision }),
      }),
    ),
  };
}
