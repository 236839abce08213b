import type { DossierItem, ExplainedDays } from "../../shared/contracts/dossiers.ts";
import { daysBetween, type Calendar } from "../../shared/domain/calendar/index.ts";
import {
  isAccepted,
  settledStatuses,
  stepOf,
  timeliness,
  visitingAt,
  workflowOf,
} from "../../shared/domain/dossiers/index.ts";
import { addDays, dateOf } from "../../shared/domain/time/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { toState } from "../../shared/store/dossiers/dossier-mapping.ts";
import { bothLanguages, iso } from "../http/present.ts";
import { explain } from "./explain.ts";

/** What a list needs of a stored dossier. */
export type ListedDossier = Omit<DossierDocument, "parties" | "history"> & {
  readonly parties: { readonly owner: { readonly name: string } };
};

/** A dossier as a line of a queue. */
export function itemOf(
  document: ListedDossier,
  context: {
    readonly now: Date;
    readonly calendar: Calendar;
    /** Of the accounts that have claimed dossiers. */
    readonly names: ReadonlyMap<string, string>;
  },
): DossierItem {
  const { now, calendar, names } = context;
  const state = toState({ ...document, history: [] });
  const { schedule, homeReturn, clock, position, assignee } = state;
  const { id, role } = stepOf(state);
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
    ruler: rulerOf(explain(state, calendar), { now, processedAt: state.processedAt, calendar }),
    returnMode: state.returnMode,
    homeReturn: homeReturn && {
      deliveryId: homeReturn.deliveryId,
      state: homeReturn.state,
      attempts: homeReturn.attempts,
    },
    step: {
      id,
      role,
      since: position.since.toISOString(),
      dueAt: iso(position.dueAt),
      overdue: position.dueAt !== null && !settledStatuses.has(state.status) && position.dueAt < now,
    },
    steps: workflowOf(state).map((step, index) => {
      const there = visitingAt(state, index);
      return { id: step.id, role: step.role, ...(there !== null && { agency: there }) };
    }),
    assignee: assignee === null ? null : { account: assignee, name: names.get(assignee) ?? assignee },
    visiting: state.visiting,
    agency: state.agency,
    hasReceipt: isAccepted(state),
    pausedSince: iso(clock.pauses.find(({ to }) => to === null)?.from ?? null),
  };
}

/** One cell a counted day: used up, stopped, still left (today too, while the work goes on), or gone past the due. */
function rulerOf(
  explanation: ExplainedDays | null,
  of: { readonly now: Date; readonly processedAt: Date | null; readonly calendar: Calendar },
): DossierItem["ruler"] {
  if (!explanation) return null;
  const until = dateOf((of.processedAt ?? of.now).getTime());
  const used = (date: string) => (of.processedAt ? date <= until : date < until);
  const cells = explanation.days.flatMap(({ date, kind, due }) => {
    // The one day of a same-day limit is the day of acceptance itself.
    if (kind === "counted" || (kind === "accepted" && due === true))
      return [used(date) ? ("used" as const) : ("left" as const)];
    return kind === "paused" ? ["paused" as const] : [];
  });
  if (explanation.dueAt === null) return cells;
  const dayAfterDue = addDays(dateOf(Date.parse(explanation.dueAt)), 1);
  const over = daysBetween(of.calendar, dayAfterDue, until).filter(({ counted }) => counted);
  return [...cells, ...over.map(() => "over" as const)];
}
