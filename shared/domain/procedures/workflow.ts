import type { Role } from "../accounts/role.ts";
import type { Step } from "../deadlines/index.ts";

/** What is done in a step, in the order in which most procedures come by it. */
export const stepIds = [
  "counter",
  "specialist",
  "survey",
  "appraisal",
  "consultation",
  "posting",
  "leader",
  "seal",
  "handBack",
] as const;
export type StepId = (typeof stepIds)[number];

/** Whose work a step can be. */
export const workRoles = ["clerk", "specialist", "leader"] as const satisfies readonly Role[];
export type WorkRole = (typeof workRoles)[number];

/** One hop of a dossier's way through the office: whose work it is, and by when it must have been passed on. */
export type WorkStep = Step & {
  readonly id: StepId;
  readonly role: WorkRole;
  /** Code of the agency that works on it; left out, the one that took the dossier in. */
  readonly agency?: string;
};

/**
 * The way of every procedure that has none of its own: counter → specialist → leader → seal → counter. No text of law
 * divides the limit; these shares are the office's own rule [uncertain], kept here as data.
 */
export const defaultWorkflow = [
  { id: "counter", role: "clerk", share: 0.25 },
  { id: "specialist", role: "specialist", share: 0.45 },
  { id: "leader", role: "leader", share: 0.15 },
  { id: "seal", role: "clerk", share: 0.05 },
  { id: "handBack", role: "clerk", share: 0.1 },
] as const satisfies readonly WorkStep[];
