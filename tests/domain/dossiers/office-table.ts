import type { Role } from "../../../shared/domain/accounts/index.ts";
import { commandTypes, type DossierCommandType, type Status } from "../../../shared/domain/dossiers/index.ts";

/**
 * The office's table as a person wrote it down from the law, not from the program: what each command is for, who
 * may give it, where it may be given, and the number of the status it leads to (0: the status stays).
 */
export const officeTable: readonly (readonly [
  command: DossierCommandType,
  who: string,
  from: string,
  to: number,
])[] = [
  ["start", "specialist leader", "2", 4],
  ["claim", "clerk specialist leader", "2 4 5 6 8", 0],
  ["assign", "leader", "2 4 5 6 8", 0],
  ["handOver", "clerk specialist leader", "2 4 5 6 8", 0],
  ["propose", "specialist", "4", 0],
  ["sign", "leader", "4", 0],
  ["returnForCorrection", "leader", "4", 0],
  ["requestSupplement", "clerk specialist", "4", 5],
  ["receiveSupplement", "clerk specialist", "5", 4],
  ["requestPayment", "clerk specialist", "4", 6],
  ["confirmPayment", "clerk specialist", "6", 4],
  ["recordVerification", "clerk specialist", "2 4", 0],
  ["stop", "leader", "4 5 6", 8],
  ["resume", "leader", "8", 4],
  ["finish", "leader clerk", "4", 9],
  ["reopen", "leader", "9", 4],
  ["withdraw", "clerk", "2 4 5 6", 7],
  ["returnResult", "clerk", "9", 10],
  ["reissueReceipt", "clerk", "2 4 5 6 8 9", 0],
  ["extend", "leader", "2 4", 0],
  ["apologise", "clerk leader", "2 4 5 6 8", 0],
];

/** The same of what was handed in and is not accepted yet. */
export const counterTable: typeof officeTable = [
  ["accept", "clerk", "1", 2],
  ["refuse", "clerk", "1 5", 3],
  ["claim", "clerk specialist leader", "1 5", 0],
  ["assign", "leader", "1 5", 0],
  ["requestSupplement", "clerk specialist", "1", 5],
  ["receiveSupplement", "clerk specialist", "5", 1],
  ["withdraw", "clerk", "1 5", 7],
];

/** Whose step each is, in the order of the way: counter, specialist, leader, seal, counter. */
export const stepRoles = [
  "clerk",
  "specialist",
  "leader",
  "clerk",
  "clerk",
] as const satisfies readonly Role[];

/** What only those do whose step it is; and who may although it is not. */
const bySteps: ReadonlySet<DossierCommandType> = new Set([
  "claim",
  "propose",
  "sign",
  "returnForCorrection",
  "handOver",
]);

/** Whether it is their turn, at a step of the way: a leader moves what is stuck, and signs and finishes at once. */
export function hasTurn(
  command: DossierCommandType,
  role: Role,
  at: { readonly step: number; readonly signed: boolean },
): boolean {
  if (command === "finish") return role === "leader" || at.signed;
  if (!bySteps.has(command)) return true;
  return stepRoles[at.step] === role || (command === "handOver" && role === "leader");
}

/** What a colleague's claim keeps others of his role from; a leader is kept from claiming only. */
const claimable: ReadonlySet<DossierCommandType> = new Set([
  "claim",
  "start",
  "handOver",
  "propose",
  "requestSupplement",
  "requestPayment",
  "recordVerification",
]);

export function keptByColleague(
  command: DossierCommandType,
  actor: { readonly role: Role; readonly account: string },
  at: { readonly step: number; readonly assignee: string | null },
): boolean {
  const foreign = at.assignee !== null && at.assignee !== actor.account && stepRoles[at.step] === actor.role;
  return foreign && claimable.has(command) && (actor.role !== "leader" || command === "claim");
}

/** The national portal's ten statuses by their numbers. */
export const statusByNumber: readonly (Status | "")[] = [
  "",
  "submitted",
  "accepted",
  "notAccepted",
  "processing",
  "supplementRequested",
  "financialObligation",
  "withdrawn",
  "stopped",
  "processed",
  "returned",
];

/** Where the law lets each status go, by number. */
export const lawfulMoves: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 5, 7],
  2: [4, 7],
  3: [],
  4: [5, 6, 7, 8, 9],
  // Asked for before acceptance: 1, 3, 7.
  5: [4, 7, 8, 1, 3],
  6: [4, 7, 8],
  7: [],
  8: [4],
  9: [10, 4],
  10: [],
};

export const pausedNumbers: ReadonlySet<number> = new Set([5, 6, 8]);

/** Who may ever give a command. */
export function mayGive(command: DossierCommandType, role: Role): boolean {
  return rowsOf(command).some(([, who]) => who.split(" ").includes(role));
}

/** The number of the status after a command in a status, or null where it may not be given. */
export function leadsTo(command: DossierCommandType, status: number, accepted = true): number | null {
  const row = (accepted ? officeTable : counterTable).find(([name]) => name === command);
  if (!row?.[2].split(" ").includes(String(status))) return null;
  return row[3] === 0 ? status : row[3];
}

/** In the program's own order. */
export function givenIn(status: number, accepted = true): readonly DossierCommandType[] {
  return commandTypes.filter((command) => leadsTo(command, status, accepted) !== null);
}

function rowsOf(command: DossierCommandType) {
  const rows = [...officeTable, ...counterTable].filter(([name]) => name === command);
  if (rows.length === 0) throw new Error(`the table does not know ${command}`);
  return rows;
}
