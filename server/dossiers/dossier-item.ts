import type { DossierItem, ExplainedDays } from "../../shared/contracts/dossiers.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { timeliness } from "../../shared/domain/dossiers/index.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { toState } from "../../shared/store/dossiers/dossier-mapping.ts";
import { bothLanguages, iso } from "../http/present.ts";
import { explain } from "./explain.ts";

/** What a list needs of a stored dossier. */
export type ListedDossier = Omit<DossierDocument, "parties" | "history"> & {
  readonly parties: { readonly owner: { readonly name: string } };
};

/** A dossier as a line of a queue. */
export function itemOf(document: ListedDossier, now: Date, calendar: Calendar): DossierItem {
  const state = toState({ ...document, history: [] });
  const { schedule, homeReturn, clock } = state;
  return {
    ref: state.ref,
    code: state.code,
    version: state.version,
    status: state.status,
    statusNo: document.statusNo,
    procedure: { code: state.procedure.code, name: bothLanguages(document.title) },
    ownerName: document.parties.owner.name,
    acceptedAt: clock.acceptedAt.toISOString(),
    dueAt: iso(schedule ? schedule.dueAt : state.promise.dueAt),
    promisedAt: state.promise.dueAt.toISOString(),
    timeliness: timeliness(state, now),
    ruler: rulerOf(explain(state, calendar), state.processedAt ?? now),
    returnMode: state.returnMode,
    homeReturn: homeReturn && {
      deliveryId: homeReturn.deliveryId,
      state: homeReturn.state,
      attempts: homeReturn.attempts,
    },
    pausedSince: iso(clock.pauses.find(({ to }) => to === null)?.from ?? null),
  };
}

/** One cell a counted day: used up, stopped, still left, or gone past the due. */
function rulerOf(explanation: ExplainedDays | null, until: Date): DossierItem["ruler"] {
  if (!explanation) return null;
  const today = dateOf(until.getTime());
  const cells = explanation.days.flatMap(({ date, kind }) => {
    if (kind === "counted") return [date <= today ? ("used" as const) : ("left" as const)];
    return kind === "paused" ? ["paused" as const] : [];
  });
  const late = explanation.dueAt !== null && new Date(explanation.dueAt) < until;
  return late ? [...cells, "over"] : cells;
}
