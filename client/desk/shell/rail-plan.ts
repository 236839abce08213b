import { commandRules } from "../../../shared/domain/dossiers/index.ts";
import type { Queue } from "../../../shared/contracts/dossiers.ts";
import { mayIn, type RightName, type Role } from "../../../shared/domain/accounts/index.ts";

export type RailBlock = {
  /** Key of its title in the catalogue of words. */
  readonly title: "work" | "due" | "results" | "other";
  readonly queues: readonly Queue[];
};

const due: RailBlock = { title: "due", queues: ["overdue", "dueToday", "inTime", "apologiesOwed"] };
/** Leaders are told what stays lying. */
const dueForLeader: RailBlock = { title: "due", queues: ["escalated", ...due.queues] };
const results: RailBlock = { title: "results", queues: ["toReturnAtCounter", "toReturnAtHome"] };
const other: RailBlock = { title: "other", queues: ["done", "all"] };

const plans: Readonly<Record<Role, readonly RailBlock[]>> = {
  clerk: [
    { title: "work", queues: ["open", "mine", "unclaimed", "others", "waitingForResident", "stopped"] },
    due,
    results,
    other,
  ],
  specialist: [
    {
      title: "work",
      queues: ["new", "mine", "unclaimed", "others", "processing", "waitingForResident", "stopped", "open"],
    },
    due,
    other,
  ],
  leader: [
    {
      title: "work",
      queues: ["processing", "unclaimed", "mine", "others", "new", "waitingForResident", "stopped", "open"],
    },
    dueForLeader,
    results,
    other,
  ],
  administrator: [{ title: "work", queues: ["open", "new", "processing", "stopped"] }, due, results, other],
  auditor: [{ title: "work", queues: ["open", "new", "processing", "stopped"] }, due, results, other],
  courier: [],
};

/** The queues that mean something to a role, in blocks; who decides in a leader's name is told what stays lying as well. */
export function railOf(role: Role, isDelegate = false): readonly RailBlock[] {
  return plans[role].map((block) => (isDelegate && block === due ? dueForLeader : block));
}

/** Where a role's day begins. */
export const firstQueueOf = (role: Role): Queue => plans[role][0]?.queues[0] ?? "open";

/** What only some roles do. */
export const mayTakeIn = (role: Role): boolean => mayIn(role, "takeIn");

export const handsOver = (role: Role): boolean => commandRules.handOver.roles.includes(role);

/** The right that a page of the office needs. */
const rightOf = {
  accounts: "accounts",
  dispatch: "dispatch",
  lane: "sittings",
  sittings: "sittings",
  devices: "devices",
  delegations: "delegations",
  messages: "messages",
  procedures: "workflows",
  calendar: "calendars",
  readings: "readings",
  officeTerms: "office",
  register: "register",
  afterHoursReport: "reports",
} as const satisfies Readonly<Record<string, RightName>>;

export const mayOpen = (role: Role, page: keyof typeof rightOf): boolean => mayIn(role, rightOf[page]);
