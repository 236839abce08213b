import type { Calendar } from "../calendar/index.ts";
import { isDivisible, scheduleSteps } from "../deadlines/index.ts";
import { defaultWorkflow, type StepId, type WorkRole, type WorkStep } from "../procedures/workflow.ts";
import type { DossierEvent, StepMove } from "./events.ts";
import { clockFacts, ruleInForce, type DossierState } from "./state.ts";
import { pausedStatuses } from "./status.ts";

type Workflowed = Pick<DossierState, "workflow" | "position">;

export const workflowOf = ({ workflow }: Pick<DossierState, "workflow">): readonly WorkStep[] =>
  workflow ?? defaultWorkflow;

/** The step that a dossier stands in. */
export function stepOf(state: Workflowed): WorkStep {
  const steps = workflowOf(state);
  const step = steps[state.position.index] ?? steps.at(-1);
  if (!step) throw new Error("a workflow without steps");
  return step;
}

/** The role whose step it is. */
export const stepRole = (state: Workflowed): WorkRole => stepOf(state).role;

/** The next step behind the counter's, which every dossier starts in; where there is none, that one. */
export const firstWork = (state: Workflowed): number =>
  Math.max(state.position.index, Math.min(1, workflowOf(state).length - 1));

export const nextStep = (state: Workflowed): number =>
  Math.min(state.position.index + 1, workflowOf(state).length - 1);

export const lastStep = (state: Workflowed): number => workflowOf(state).length - 1;

/** Where that step is; null where the workflow has none of the name. */
export function indexOfStep(state: Workflowed, id: StepId): number | null {
  const index = workflowOf(state).findIndex((step) => step.id === id);
  return index < 0 ? null : index;
}

/** The next step of a role; where there is none, the one it stands in. */
export function nextOfRole(state: Workflowed, role: WorkRole): number {
  const index = workflowOf(state).findIndex((step, at) => at > state.position.index && step.role === role);
  return index < 0 ? state.position.index : index;
}

/** The last step of a specialist before this one, this one included; where there is none, the first one behind the counter's. */
export function lastWork(state: Workflowed): number {
  const index = workflowOf(state).findLastIndex(
    ({ role }, at) => at <= state.position.index && role === "specialist",
  );
  return index < 0 ? Math.min(1, lastStep(state)) : index;
}

/** Whether no other leader has to sign after the one whose step it is. */
export const isLastSignature = (state: Workflowed): boolean =>
  stepRole(state) !== "leader" || nextOfRole(state, "leader") === state.position.index;

/**
 * The agency that has it in a step, where that is not the one that took it in: the one that the workflow names. Where it names none,
 * whoever was given the dossier by hand keeps it, and whom the workflow itself had sent it to does not.
 */
export function visitingAt(state: Workflowed & Pick<DossierState, "agency" | "visiting">, index: number) {
  if (index === state.position.index) return state.visiting;
  const named = workflowOf(state)[index]?.agency;
  if (named !== undefined) return elsewhere(state, named);
  return stepOf(state).agency === undefined ? state.visiting : null;
}

/** An agency, or null where it is the one that took the dossier in. */
export const elsewhere = (state: Pick<DossierState, "agency">, agency: string): string | null =>
  agency === state.agency ? null : agency;

/** The move to a step, where the workflow has it, with the due it has there. */
export function moveTo(state: DossierState, index: number, now: Date, calendar: Calendar): StepMove {
  return movedTo(state, index, visitingAt(state, index), { now, calendar });
}

/** The move to a step at an agency; null: the one that took it in. */
export function movedTo(
  state: DossierState,
  index: number,
  visiting: string | null,
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): StepMove {
  const there = { ...state, position: { index, since: now, dueAt: null } };
  return { index, dueAt: stepDueOf(there, calendar), ...(visiting !== state.visiting && { visiting }) };
}

/** Who proposed last; null where nobody has. */
export function lastProposer({ history }: Pick<DossierState, "history">): string | null {
  const last = history.findLast(({ type }) => type === "proposed");
  return last && "account" in last.by ? last.by.account : null;
}

/** The other agency that has it after an event; null: the one that took it in. */
export function visitingAfter(event: DossierEvent, before: string | null): string | null {
  if (event.type === "handedOver") return event.visiting;
  if (event.type === "processed") return null;
  return "move" in event && event.move?.visiting !== undefined ? event.move.visiting : before;
}

/** When the step that a dossier stands in must be over; null while its clock stands still, and where its limit is not divided. */
export function stepDueOf(state: DossierState, calendar: Calendar): Date | null {
  const { clock, status } = state;
  const rule = ruleInForce(state);
  if (!rule || !isDivisible(rule) || pausedStatuses.has(status)) return null;
  const { index, since } = state.position;
  const steps = workflowOf(state)
    .slice(0, index + 1)
    .map((step, at) => ("limit" in step && at === index ? { ...step, startedAt: since.getTime() } : step));
  const due = scheduleSteps(rule, clockFacts(clock, rule), calendar, steps).at(-1)?.dueAt ?? null;
  return due === null ? null : new Date(due);
}
