import { isCountable, shareRounding } from "../deadlines/index.ts";
import { DomainError } from "../errors.ts";
import type { StepId, WorkStep } from "./workflow.ts";

const fewestSteps = 3;
export const mostSteps = 10;

export const workflowFaultCodes = [
  "tooFewSteps",
  "tooManySteps",
  "beginsElsewhere",
  "endsElsewhere",
  "stepTwice",
  "stepWithoutTime",
  "agencyUnknown",
  "agencyIsOwn",
  "noLeaderStep",
  "sharesMoreThanWhole",
  "sharesLessThanWhole",
] as const;
export type WorkflowFaultCode = (typeof workflowFaultCodes)[number];

/** What is wrong, and with which step; null where that is the whole. */
export type WorkflowFault = {
  readonly code: WorkflowFaultCode;
  readonly index: number | null;
};

type Agencies = {
  /** The agency whose workflow it is. */
  readonly own: string;
  /** Codes of the others there are. */
  readonly others: readonly string[];
};

/**
 * Why a workflow cannot hold, one fault a step at the most, the steps in their order and the whole behind them. Empty where it can.
 *
 * Where all steps have shares, these are the whole limit and nothing less: a share that nobody has is forgotten, not saved. Beside steps
 * with a limit of their own the shares may leave the rest to these, because `scheduleSteps` adds such a limit to none.
 */
export function workflowFaults(steps: readonly WorkStep[], agencies: Agencies): readonly WorkflowFault[] {
  const ofSteps = steps.flatMap((_, index) => {
    const code = stepFault(steps, index, agencies);
    return code === null ? [] : [{ code, index }];
  });
  return [...ofSteps, ...wholeFaults(steps).map((code) => ({ code, index: null }))];
}

/** @throws DomainError `workflow-fault` that names the first */
export function assertWorkflow(steps: readonly WorkStep[], agencies: Agencies): void {
  const [fault] = workflowFaults(steps, agencies);
  if (!fault) return;
  const step: StepId | undefined = fault.index === null ? undefined : steps[fault.index]?.id;
  throw new DomainError("workflow-fault", { fault: fault.code, step: step ?? "wholeWorkflow" });
}

/** The parts of the whole limit that the steps have together: 0.25 and 0.5 are 0.75. */
export function sharesOf(steps: readonly WorkStep[]): number {
  return steps.reduce((sum, step) => ("share" in step ? sum + step.share : sum), 0);
}

function stepFault(
  steps: readonly WorkStep[],
  index: number,
  { own, others }: Agencies,
): WorkflowFaultCode | null {
  const step = steps[index];
  if (!step) return null;
  const { id, role, agency } = step;
  const atCounter = role === "clerk" && agency === undefined;
  if (index === 0 && !(id === "counter" && atCounter)) return "beginsElsewhere";
  if (index === steps.length - 1 && !(id === "handBack" && atCounter)) return "endsElsewhere";
  if (steps.findIndex((one) => one.id === id) < index) return "stepTwice";
  if (agency === own) return "agencyIsOwn";
  if (agency !== undefined && !others.includes(agency)) return "agencyUnknown";
  return hasTime(step) ? null : "stepWithoutTime";
}

const hasTime = (step: WorkStep): boolean => ("share" in step ? step.share > 0 : isCountable(step.limit));

function wholeFaults(steps: readonly WorkStep[]): readonly WorkflowFaultCode[] {
  const faults: WorkflowFaultCode[] = [];
  if (steps.length < fewestSteps) faults.push("tooFewSteps");
  if (steps.length > mostSteps) faults.push("tooManySteps");
  if (!steps.some(({ role }) => role === "leader")) faults.push("noLeaderStep");
  // What has no time yet has no sum either.
  if (!steps.every(hasTime)) return faults;
  const sum = sharesOf(steps);
  if (sum > 1 + shareRounding) faults.push("sharesMoreThanWhole");
  if (sum < 1 - shareRounding && steps.every((step) => "share" in step)) faults.push("sharesLessThanWhole");
  return faults;
}
