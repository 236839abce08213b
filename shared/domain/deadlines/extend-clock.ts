import { DeadlineError } from "../time/deadline-error.ts";
import { checkLimit } from "./check.ts";
import type { ClockFacts, Limit } from "./rule.ts";

/** Gives the one extension that the law allows. Throws `extension-already-given` for a second, `invalid-rule` for no real limit. */
export function extendClock(facts: ClockFacts, extension: Limit): ClockFacts {
  if (facts.extension) {
    throw new DeadlineError("extension-already-given", "a dossier is extended at most once");
  }
  checkLimit(extension);
  return { ...facts, extension };
}
