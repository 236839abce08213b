import type { Calendar } from "../calendar/index.ts";
import { computeDue, extendClock, type Limit } from "../deadlines/index.ts";
import { DomainError } from "../errors.ts";
import { addDays, instantOf, type CivilDate } from "../time/index.ts";
import type { DossierEvent, DossierFact } from "./events.ts";
import { clockFacts, type Apology, type DossierState } from "./state.ts";

export const apologyReasons = [
  "workload",
  "verification",
  "otherAgency",
  "calendar",
  "system",
  "other",
] as const;
/** Why the office needs longer; `other` is said in free text. */
export type ApologyReason = {
  readonly kind: (typeof apologyReasons)[number];
  readonly note: string | null;
};

/** How much of the limit a proposed new date adds. No law says: the office may configure another share. */
export const defaultApologyShare = 0.5;

/** The due as the office works to it: the schedule's, or the promise before there is one. */
export const dueOf = ({ schedule, promise }: DossierState): Date => schedule?.dueAt ?? promise.dueAt;

/** The latest date an apology has named; null where none was made. */
export function lastApology(state: Pick<DossierState, "history">) {
  return (
    state.history.findLast(
      (event): event is DossierEvent & { type: "apologised" } => event.type === "apologised",
    ) ?? null
  );
}

/**
 * The date an office that is late can propose: a share of the limit more, at least one counted day, counted from the
 * due or, where that has passed, from now.
 */
export function proposeDate(
  state: DossierState,
  calendar: Calendar,
  of: { readonly now: Date; readonly share: number },
): Date {
  const from = Math.max(dueOf(state).getTime(), of.now.getTime());
  return dueAfter(from, shareOf(state, of.share), calendar);
}

function shareOf({ rule, clock }: DossierState, share: number): Limit {
  const limit = (clock.verificationAt && rule?.verification) ?? rule;
  if (!limit || limit.kind === "sameDay" || limit.kind === "workingHours") {
    return { kind: "workingDays", amount: 1 };
  }
  const days = limit.kind === "months" ? limit.amount * 30 : limit.amount;
  const kind = limit.kind === "workingDays" ? limit.kind : "calendarDays";
  return { kind, amount: Math.max(1, Math.ceil(days * share)) };
}

/** The end of the office's day that somebody names, or of the next counted day. */
export function endOfDay(day: CivilDate, calendar: Calendar): Date {
  return dueAfter(instantOf(addDays(day, -1)), { kind: "calendarDays", amount: 1 }, calendar);
}

function dueAfter(acceptedAt: number, limit: Limit, calendar: Calendar): Date {
  const { dueAt } = computeDue(limit, { acceptedAt }, calendar);
  if (dueAt === null) throw new DomainError("no-deadline-possible");
  return new Date(dueAt);
}

/** @throws DomainError `apology-reason-required` */
export function assertSaid({ kind, note }: ApologyReason): void {
  if (kind === "other" && !note) throw new DomainError("apology-reason-required");
}

/**
 * The due after the one extension.
 * @throws DomainError `extension-needs-rule`, `extension-already-given`
 */
export function extendedDue(state: DossierState, limit: Limit, calendar: Calendar): Date {
  if (!state.rule) throw new DomainError("extension-needs-rule");
  if (state.clock.extension) throw new DomainError("extension-already-given");
  const { dueAt } = computeDue(state.rule, extendClock(clockFacts(state.clock, state.rule), limit), calendar);
  if (dueAt === null) throw new DomainError("no-deadline-possible");
  return new Date(dueAt);
}

/** Whether an apology can be made: one is owed, or the date is the clerk's own and may be moved with a reason. */
export const mayApologise = (state: Pick<DossierState, "apology" | "rule">): boolean =>
  state.apology !== null || state.rule === null;

/**
 * Settles the task with a new date: the one that was entered, else what the extension leads to, else the proposed one.
 * @throws DomainError `no-apology-owed`, `apology-reason-required`, `new-date-too-early`, those of the extension
 */
export function apologised(
  state: DossierState,
  command: {
    readonly date?: CivilDate | undefined;
    readonly reason: ApologyReason;
    readonly extend?: Limit | undefined;
  },
  context: { readonly now: Date; readonly calendar: Calendar },
): DossierFact {
  const { date, reason, extend } = command;
  const { calendar, now } = context;
  if (!mayApologise(state)) throw new DomainError("no-apology-owed");
  assertSaid(reason);
  const was = state.apology?.was ?? dueOf(state);
  const extended = extend && extendedDue(state, extend, calendar);
  const newDate = date ? endOfDay(date, calendar) : (extended ?? state.apology?.proposed);
  if (!newDate || newDate <= now || newDate <= was) throw new DomainError("new-date-too-early");
  return {
    type: "apologised",
    cause: state.apology?.cause ?? "extension",
    reason,
    was,
    newDate,
    extension: extend ?? null,
  };
}

/** The task after something that makes the office owe an apology: one at a time, its proposal the latest date known. */
export function owing(open: Apology | null, owed: Apology): Apology {
  if (!open) return owed;
  return owed.proposed > open.proposed ? { ...open, proposed: owed.proposed } : open;
}
