export { DeadlineError, type DeadlineErrorCode } from "../time/deadline-error.ts";
export { isCountable } from "./check.ts";
export { computeDue } from "./compute-due.ts";
export { dueDateOf } from "./due-date-of.ts";
export { explainDue } from "./explain-due.ts";
export { dayKinds, type ExplainedDay, type Explanation } from "./explanation.ts";
export { extendClock } from "./extend-clock.ts";
export { instantAtShare } from "./instant-at-share.ts";
export {
  type ClockFacts,
  type Due,
  type Left,
  type Limit,
  type LimitKind,
  type Pause,
  type PausePolicy,
  type Rule,
} from "./rule.ts";
export { isDivisible, scheduleSteps, shareRounding, type Step, type StepDue } from "./schedule-steps.ts";
