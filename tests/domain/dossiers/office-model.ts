import { roles, type Actor, type Role } from "../../../shared/domain/accounts/index.ts";
import type { DossierCommandType, ReturnMode } from "../../../shared/domain/dossiers/index.ts";
import { somebody } from "./a-state.ts";
import { givenIn, hasTurn, keptByColleague, leadsTo, mayGive, stepRoles } from "./office-table.ts";

const stopsTheClock: ReadonlySet<string> = new Set(["requestSupplement", "requestPayment", "stop"]);

/** What a person at the counter would keep in mind of a dossier: independent of how the program does it. */
export type Memory = {
  number: number;
  version: number;
  pauses: number;
  generation: number;
  verified: boolean;
  extended: boolean;
  /** Place on the office's way: counter, specialist, leader, seal, counter. */
  step: number;
  assignee: string | null;
  proposer: string | null;
  signed: boolean;
  accepted: boolean;
};

/** Who has it where, after a command that was taken: the way as it is told to a new colleague. */
function onTheWay(memory: Memory, command: DossierCommandType, { account, role }: Actor): void {
  switch (command) {
    case "start":
      if (memory.step === 0) memory.assignee = null;
      memory.step = Math.max(memory.step, 1);
      if (role === "specialist" && stepRoles[memory.step] === role) memory.assignee = account;
      break;
    case "accept":
      memory.accepted = true;
      memory.pauses = 0;
      break;
    case "claim":
      memory.assignee = account;
      break;
    case "assign":
      memory.assignee = "account-given";
      break;
    case "handOver":
      memory.step = Math.min(memory.step + 1, 4);
      memory.assignee = null;
      break;
    case "propose":
      memory.step = 2;
      memory.proposer = account;
      memory.assignee = null;
      break;
    case "sign":
      memory.step = 3;
      memory.signed = true;
      memory.assignee = null;
      break;
    case "returnForCorrection":
      memory.step = 1;
      memory.signed = false;
      memory.assignee = memory.proposer;
      break;
    case "finish":
      memory.step = 4;
      memory.assignee = null;
      break;
    case "reopen":
      memory.step = 1;
      memory.signed = false;
      break;
    default:
  }
}

/** Without a courier in these walks, what goes home is never back at the counter. */
export function possibleIn({ number, accepted: isTaken }: Memory, returnMode: ReturnMode) {
  return givenIn(number, isTaken).filter(
    (one) => returnMode !== "home" || (one !== "returnResult" && one !== "reopen"),
  );
}

/** A dossier that was just accepted, or only handed in. */
export const beginning = (handedIn: boolean): Memory => ({
  number: handedIn ? 1 : 2,
  version: 1,
  pauses: 0,
  generation: 1,
  verified: false,
  extended: false,
  step: 0,
  assignee: null,
  proposer: null,
  signed: false,
  accepted: !handedIn,
});

/** Mostly somebody who may, and whoever has it goes on with it; now and then a colleague, or somebody of another role. */
export function whoGives(
  command: DossierCommandType,
  memory: Memory,
  wish: { readonly role: Role | null; readonly colleague: boolean },
): Actor {
  const may = roles.filter((one) => mayGive(command, one));
  const role = wish.role ?? may.find((one) => hasTurn(command, one, memory)) ?? may[0] ?? "clerk";
  const has = stepRoles[memory.step] === role ? memory.assignee : null;
  return somebody(role, wish.colleague ? `second-${role}` : (has ?? undefined));
}

/** How the office refuses a command, or null where it takes it. Whether an apology is owed is not kept in mind here. */
export function refusalForeseen(
  memory: Memory,
  command: DossierCommandType,
  actor: Actor,
  of: { readonly returnMode: ReturnMode; readonly code: string },
): RegExp | null {
  const { role } = actor;
  if (!mayGive(command, role)) return /^role-not-allowed$/u;
  if (!possibleIn(memory, of.returnMode).includes(command)) return /^forbidden-transition$/u;
  if (command === "recordVerification" && (memory.verified || of.code !== "1.004873"))
    return /^verification-/u;
  if (command === "extend" && memory.extended) return /^extension-/u;
  if (command === "apologise") return null;
  if (!hasTurn(command, role, memory)) return /^not-your-turn$/u;
  if (keptByColleague(command, actor, memory)) return /^claimed-by-colleague$/u;
  if (command === "claim" && memory.assignee === actor.account) return /^already-yours$/u;
  if (command === "handOver" && memory.step === 4 && memory.assignee === null)
    return /^nowhere-to-hand-over$/u;
  return null;
}

/** What is kept in mind after a command that was taken. */
export function remember(memory: Memory, command: DossierCommandType, actor: Actor): void {
  memory.number = leadsTo(command, memory.number, memory.accepted) ?? memory.number;
  onTheWay(memory, command, actor);
  memory.version += 1;
  if (stopsTheClock.has(command)) memory.pauses += 1;
  if (command === "reissueReceipt") memory.generation += 1;
  if (command === "recordVerification") memory.verified = true;
  if (command === "extend") memory.extended = true;
}
