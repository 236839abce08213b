/** The national portal's ten statuses: agencies exchange the numbers, so they never change. */
export const statusNumbers = {
  submitted: 1,
  accepted: 2,
  notAccepted: 3,
  processing: 4,
  supplementRequested: 5,
  financialObligation: 6,
  withdrawn: 7,
  stopped: 8,
  processed: 9,
  returned: 10,
} as const;

export type Status = keyof typeof statusNumbers;
export const statuses = Object.freeze(Object.keys(statusNumbers)) as readonly Status[];

/** Where each status may go (domain notes §2). An empty list is an end. */
export const transitions: Readonly<Record<Status, readonly Status[]>> = {
  submitted: ["accepted", "notAccepted", "supplementRequested", "withdrawn"],
  accepted: ["processing", "withdrawn"],
  notAccepted: [],
  processing: ["supplementRequested", "financialObligation", "withdrawn", "stopped", "processed"],
  /** Asked for before acceptance, it leads back to where it came from, or to a refusal. */
  supplementRequested: ["processing", "withdrawn", "stopped", "submitted", "notAccepted"],
  financialObligation: ["processing", "withdrawn", "stopped"],
  withdrawn: [],
  stopped: ["processing"],
  processed: ["returned", "processing"],
  returned: [],
};

/** Statuses in which the clock of the deadline stands still. */
export const pausedStatuses: ReadonlySet<Status> = new Set([
  "supplementRequested",
  "financialObligation",
  "stopped",
]);

/** Statuses in which the clock runs. */
export const runningStatuses: readonly Status[] = ["submitted", "accepted", "processing"];

/** Statuses in which nothing is owed any more, so nothing is watched. */
export const settledStatuses: ReadonlySet<Status> = new Set([
  "notAccepted",
  "withdrawn",
  "processed",
  "returned",
]);
