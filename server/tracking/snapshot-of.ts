import type { Snapshot } from "../../shared/contracts/tracking.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { codeTail, lastApology, roadOf, turnOf } from "../../shared/domain/dossiers/index.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { toState } from "../../shared/store/dossiers/dossier-mapping.ts";
import { explain } from "../dossiers/index.ts";
import { bothLanguages, iso } from "../http/present.ts";

const quietName = { vi: translator("vi")("states:quietName"), en: translator("en")("states:quietName") };

/** What a public screen may know of a dossier; what it may not know is not in here at all. */
export function snapshotOf(
  document: DossierDocument,
  context: {
    readonly now: Date;
    readonly calendar: Calendar;
    readonly homeReturn: Snapshot["homeReturn"];
  },
): Omit<Snapshot, "ticket" | "ticketExpiresAt"> {
  const state = toState(document);
  const { schedule, promise, clock, processedAt } = state;
  const { now, homeReturn } = context;
  const apology = lastApology(state);
  const dueAt = schedule ? schedule.dueAt : promise.dueAt;
  return {
    ref: state.ref,
    version: state.version,
    status: state.status,
    statusNo: document.statusNo,
    tail: codeTail(state.code),
    procedure: document.quiet ? quietName : bothLanguages(document.title),
    quiet: document.quiet,
    turn: turnOf(state),
    submittedAt: iso(state.history.find(({ type }) => type === "submitted")?.at),
    acceptedAt: clock.acceptedAt.toISOString(),
    promise: { dueAt: promise.dueAt.toISOString() },
    dueAt: iso(dueAt),
    newDate: iso(apology?.newDate),
    late: dueAt !== null && (processedAt ?? now) > dueAt,
    pausedSince: iso(clock.pauses.find(({ to }) => to === null)?.from),
    // While another is owed, the last one says nothing of it.
    lateReason: state.apology ? null : (apology?.reason.kind ?? null),
    road: roadOf(state).map(({ at, ...station }) => ({ ...station, at: iso(at) })),
    missing: document.missing,
    payment: document.payment,
    returnMode: state.returnMode,
    homeReturn,
    explanation: explain(state, context.calendar),
    asOf: now.toISOString(),
  };
}
