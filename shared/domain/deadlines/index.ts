export { DeadlineError, deadlineErrorCodes, type DeadlineErrorCode } from "../time/deadline-error.ts";
export { computeDue } from "./compute-due.ts";
export { extendClock } from "./extend-clock.ts";
export { instantAtShare } from "./instant-at-share.ts";
export {
  limitKinds,
  type ClockFacts,
  type Due,
  type Left,
  type Limit,
  type LimitKind,
  type Pause,
  type PausePolicy,
  type Rule,
} from "./rule.ts";
