import type { Role } from "../../../shared/domain/accounts/index.ts";
import type { DossierCommandType, Status } from "../../../shared/domain/dossiers/index.ts";

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
  ["requestSupplement", "clerk specialist", "4", 5],
  ["receiveSupplement", "clerk specialist", "5", 4],
  ["requestPayment", "clerk specialist", "4", 6],
  ["confirmPayment", "clerk specialist", "6", 4],
  ["recordVerification", "clerk specialist", "2 4", 0],
  ["stop", "leader", "4 5 6", 8],
  ["resume", "leader", "8", 4],
  ["finish", "leader", "4", 9],
  ["reopen", "leader", "9", 4],
  ["withdraw", "clerk", "2 4 5 6", 7],
  ["returnResult", "clerk", "9", 10],
  ["reissueReceipt", "clerk", "2 4 5 6 8 9", 0],
  ["extend", "leader", "2 4", 0],
  ["apologise", "clerk leader", "2 4 5 6 8", 0],
];

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
  5: [4, 7, 8],
  6: [4, 7, 8],
  7: [],
  8: [4],
  9: [10, 4],
  10: [],
};

export const pausedNumbers: ReadonlySet<number> = new Set([5, 6, 8]);

export function mayGive(command: DossierCommandType, role: Role): boolean {
  return rowOf(command)[1].split(" ").includes(role);
}

/** The number of the status after a command in a status, or null where it may not be given. */
export function leadsTo(command: DossierCommandType, status: number): number | null {
  const [, , from, to] = rowOf(command);
  if (!from.split(" ").includes(String(status))) return null;
  return to === 0 ? status : to;
}

export function givenIn(status: number): readonly DossierCommandType[] {
  return officeTable.filter(([command]) => leadsTo(command, status) !== null).map(([command]) => command);
}

function rowOf(command: DossierCommandType) {
  const row = officeTable.find(([name]) => name === command);
  if (!row) throw new Error(`the table does not know ${command}`);
  return row;
}
