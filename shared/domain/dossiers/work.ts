import type { Role } from "../accounts/role.ts";
import type { Calendar } from "../calendar/index.ts";
import { scheduleSteps, type Rule } from "../deadlines/index.ts";
import { defaultWorkflow, type StepId, type WorkStep } from "../procedures/workflow.ts";
import { DomainError } from "../errors.ts";
import type { DossierFact, StepMove } from "./events.ts";
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
export const stepRole = (state: Workflowed): Role => stepOf(state).role;

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
export function nextOfRole(state: Workflowed, role: Role): number {
  const index = workflowOf(state).findIndex((step, at) => at > state.position.index && step.role === role);
  return index < 0 ? state.position.index : index;
}

/** The last step of a role before this one, this one included; where there is none, this one. */
export function lastOfRole(state: Workflowed, role: Role): number {
  const index = workflowOf(state).findLastIndex(
    (step, at) => at <= state.position.index && step.role === role,
  );
  return index < 0 ? state.position.index : index;
}

/** The move to a step, with the due it has there. */
export function moveTo(state: DossierState, index: number, now: Date, calendar: Calendar): StepMove {
  const there = { ...state, position: { index, since: now, dueAt: null } };
  return { index, dueAt: stepDueOf(there, calendar) };
}

/**
 * To the next step or the one that is named, to a colleague or whoever takes it there, here or at another agency.
 * @throws DomainError `unknown-step`, `nowhere-to-hand-over`
 */
export function handedOver(
  state: DossierState,
  command: {
    readonly step?: StepId | undefined;
    readonly assignee?: string | undefined;
    readonly agency?: string | undefined;
    readonly note?: string | undefined;
  },
  context: { readonly now: Date; readonly calendar: Calendar },
): DossierFact {
  const { step, assignee = null, note = null } = command;
  const index = step === undefined ? nextStep(state) : indexOfStep(state, step);
  if (index === null) throw new DomainError("unknown-step", { step: step ?? "" });
  const holder = command.agency ?? workflowOf(state)[index]?.agency ?? state.visiting ?? state.agency;
  const visiting = holder === state.agency ? null : holder;
  const stays = index === state.position.index && visiting === state.visiting;
  if (stays && assignee === state.assignee) throw new DomainError("nowhere-to-hand-over");
  const move = moveTo(state, index, context.now, context.calendar);
  return { type: "handedOver", move, assignee, visiting, note };
}

/** Who proposed last; null where nobody has. */
export function lastProposer({ history }: Pick<DossierState, "history">): string | null {
  const proposed = history.findLast(({ type }) => type === "proposed");
  return proposed && "account" in proposed.by ? proposed.by.account : null;
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

/** Limits of hours and of the same day are too short to be divided. */
const isDivisible = ({ kind }: Rule): boolean => kind !== "sameDay" && kind !== "workingHours";
