import type { Calendar } from "../calendar/index.ts";
import { computeDue, type Rule } from "../deadlines/index.ts";
import { DomainError } from "../errors.ts";
import type { EnteredPromise } from "./commands.ts";
import type { PromisedReturn } from "./state.ts";

/** @throws DomainError a date that does not hold, is missing, or is not the clerk's to enter */
export function promiseOf(
  rule: Rule | null,
  entered: EnteredPromise | null,
  context: { readonly now: Date; readonly calendar: Calendar },
): PromisedReturn {
  if (!rule) {
    if (!entered) throw new DomainError("promise-required");
    if (entered.dueAt <= context.now) throw new DomainError("promise-in-the-past");
    return { dueAt: entered.dueAt, basis: "clerk" };
  }
  if (entered) throw new DomainError("promise-not-expected");
  const { dueAt } = computeDue(rule, { acceptedAt: context.now.getTime() }, context.calendar);
  if (dueAt === null) throw new DomainError("no-deadline-possible");
  return { dueAt: new Date(dueAt), basis: "rule" };
}
