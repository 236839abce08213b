import type { Flag } from "../flag.ts";
import type { PublishedLimit } from "../published-limit.ts";
import type { PortalLimit } from "./portal.ts";
import { shorten } from "./shorten.ts";
import { readingOf, sameDayIn, statedLimits } from "./stated-limits.ts";
import { publishedWords, understandLimit } from "./understand-limit.ts";

/** What a published limit is worth. `limit` null: nothing is promised from it, and a flag says why. */
export interface JudgedLimit {
  readonly limit: PublishedLimit | null;
  readonly flags: readonly Flag[];
}

/**
 * Reads a limit and holds it against its own description and the portal's list of cases.
 *
 * The number with its unit is what the portal publishes as the limit. Where the description names the ordinary
 * limit differently and the cases do not settle it, one of them is wrong and only an administrator can say which:
 * no limit. Where only `cases` differs, which the portal fills by other hands, the limit stands and is flagged.
 */
export function judgeLimit(
  published: PortalLimit,
  description: string,
  cases: readonly PortalLimit[],
): JudgedLimit {
  const limit = understandLimit(published);
  if (limit === null || limit.kind === "sameDay") return notUnderstood(published, description);
  const stated = statedLimits(description);
  const found = shorten(description, 300);
  const inCases = cases.some((each) => sameLimit(understandLimit(each), limit));
  const contradiction = contradictionOf(limit, description, cases);
  if (contradiction !== null) {
    const { code, reading } = contradiction;
    return { limit: null, flags: [{ code, found, ...(reading && { reading }) }] };
  }
  const flags: Flag[] = [];
  const alike = stated.ordinary.filter((each) => each.amount === limit.amount);
  if (alike.length > 0 && alike.every((each) => each.kind !== limit.kind)) {
    flags.push({ code: "unitContradictsText", found });
  }
  const named = [...stated.ordinary, ...stated.difficult, ...stated.increments, ...stated.tax];
  if (named.some((each) => each.amount !== limit.amount)) flags.push({ code: "textNamesMoreLimits", found });
  if (cases.length > 0 && !inCases) {
    const others = [...new Set(cases.map(publishedWords))].filter((each) => each !== "").join("; ");
    flags.push({ code: "limitContradictsCases", ...(others !== "" && { found: shorten(others, 300) }) });
  }
  return { limit, flags };
}

interface Contradiction {
  readonly code: "limitContradictsText" | "unitContradictsText";
  readonly reading: PublishedLimit | null;
}

function contradictionOf(
  limit: Exclude<PublishedLimit, { kind: "sameDay" }>,
  description: string,
  cases: readonly PortalLimit[],
): Contradiction | null {
  const stated = statedLimits(description);
  const sameDay = sameDayIn(description);
  if (sameDay !== null) return { code: "limitContradictsText", reading: sameDay };
  const inCases = cases.some((each) => sameLimit(understandLimit(each), limit));
  const reading = readingOf(description);
  const alike = stated.ordinary.filter((each) => each.amount === limit.amount);
  if (alike.length > 0) {
    // "ngày làm việc" in the text is explicit; "ngày" beside a published working day is a loose word.
    const explicit = limit.kind !== "workingDays" && alike.every((each) => each.kind !== limit.kind);
    return explicit ? { code: "unitContradictsText", reading } : null;
  }
  if (stated.ordinary.length > 0) {
    const parts = [...stated.ordinary, ...stated.tax];
    const total = parts.reduce((sum, each) => sum + each.amount, 0);
    const addsUp = parts.length > 1 && total === limit.amount;
    return addsUp || inCases ? null : { code: "limitContradictsText", reading };
  }
  if (stated.increments.length > 0 && cases.length > 0 && !inCases) {
    // The number may already hold what difficult areas get in addition.
    const base = stated.increments.map((each) => limit.amount - each.amount);
    const amount = base.find((each) => cases.some(({ time }) => time === each));
    return {
      code: "limitContradictsText",
      reading: amount === undefined ? null : { kind: limit.kind, amount },
    };
  }
  return null;
}

function notUnderstood(published: PortalLimit, description: string): JudgedLimit {
  const found = publishedWords(published);
  if (found === "") return { limit: null, flags: [{ code: "limitMissing" }] };
  const text = typeof published.time === "string" ? `${published.time}\n${description}` : description;
  const reading = readingOf(text);
  return {
    limit: null,
    flags: [{ code: "limitNotUnderstood", found: shorten(found, 300), ...(reading && { reading }) }],
  };
}

function sameLimit(a: PublishedLimit | null, b: PublishedLimit | null): boolean {
  if (a === null || b === null || a.kind === "sameDay" || b.kind === "sameDay") return a === b;
  return a.kind === b.kind && a.amount === b.amount;
}
