import type { Procedure } from "../procedure.ts";
import { casesOf } from "./cases.ts";
import { detailsOf, effectiveFromOf, fieldOf, isQuiet, levelsOf, mayReturnHome } from "./header.ts";
import { sortPapers, withoutBullet } from "./papers.ts";
import { readPortal, type PortalProcedure } from "./portal.ts";
import { isObject } from "./read-value.ts";
import { shorten } from "./shorten.ts";
import { Refused, type Refusal } from "./refusal.ts";

export type ParsedNational =
  | { readonly ok: true; readonly procedure: Procedure }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Turns an entry of the national portal's JSON into a procedure with one version, or says why not. Never throws:
 * any JSON value may come in.
 *
 * The same code comes once from a ministry and once from every province that publishes its own limits, and our
 * catalogue may describe it too. So the key of an imported procedure names its publisher: it never takes the
 * place of ours, and `ProcedureStore.findByCode` prefers ours, then the ministry's.
 *
 * @param context.today YYYY-MM-DD, the first day of a procedure that comes without any date
 */
export function parseNational(entry: unknown, context: { readonly today: string }): ParsedNational {
  if (!isObject(entry)) return { ok: false, refusal: { code: null, reason: "notAnObject", params: {} } };
  try {
    return { ok: true, procedure: procedureOf(readPortal(entry), context.today) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const code = Object.hasOwn(entry, "code") && typeof entry["code"] === "string" ? entry["code"] : null;
    const shown = code === null ? null : shorten(code.toWellFormed(), 80);
    return { ok: false, refusal: { code: shown, reason: error.reason, params: error.params } };
  }
}

function procedureOf(portal: PortalProcedure, today: string): Procedure {
  const field = fieldOf(portal);
  const papers = sortPapers(portal.paperGroups);
  const conditions = portal.conditions === "" ? [] : [{ vi: portal.conditions }];
  return {
    key: `national:${portal.promulgator?.code ?? "-"}:${portal.code}`,
    code: portal.code,
    name: { vi: portal.name },
    field,
    ...levelsOf(portal),
    source: "national",
    ...(portal.promulgator && { promulgatedBy: portal.promulgator }),
    versions: [
      {
        revision: 1,
        effectiveFrom: effectiveFromOf(portal, today),
        ...(portal.decision !== "" && { decision: portal.decision }),
        legalBasis: portal.legalBasis
          .filter(({ code, name }) => code !== "" || name !== "")
          .map(({ code, name }) => ({ ...(code !== "" && { code }), name: { vi: name || code } })),
        uncertain: [],
        homeReturn: mayReturnHome(portal),
        quiet: isQuiet(portal),
        details: detailsOf(field),
        steps: portal.steps.map((name) => ({ name: { vi: withoutBullet(name) } })),
        notes: [...conditions, ...papers.notes],
        cases: casesOf(portal, papers),
      },
    ],
  };
}
