import type { CivilDate } from "../time/index.ts";
import type { SittingEvent } from "./events.ts";

/** What an administrator sets for a sitting: buổi ngoài giờ, an evening or a Saturday morning on which the counter is open. */
export type Terms = {
  /** Minutes of the day, Asia/Ho_Chi_Minh: 0 ≤ start < end ≤ 1440. */
  readonly start: number;
  readonly end: number;
  /** Numbers of the counters that are open. */
  readonly counters: readonly string[];
  /** Accounts of the clerks who sit there: nobody else takes dossiers in after hours. */
  readonly roster: readonly string[];
  /** How long a slot is, minutes; a last one that would be shorter does not exist. */
  readonly slotMinutes: number;
  /** How many people a slot has room for. */
  readonly perSlot: number;
  /** Codes of the procedures that are taken; null: all. */
  readonly procedures: readonly string[] | null;
  /** Its time is working time: the calendar counts it (domain notes §3). */
  readonly counted: boolean;
};

export const sittingStates = ["planned", "open", "closed", "cancelled"] as const;
export type SittingState = (typeof sittingStates)[number];

export const ticketStates = [
  "booked",
  "waiting",
  "serving",
  "served",
  "carriedOver",
  "cancelled",
  "noShow",
] as const;
export type TicketState = (typeof ticketStates)[number];

/** In one of these every ticket ends, and none leaves it again. */
export const endedTicketStates: readonly TicketState[] = ["served", "carriedOver", "cancelled", "noShow"];

export const carryOverReasons = [
  "noTime",
  "papers",
  "leader",
  "system",
  "other",
  "closed",
  "notHeld",
] as const;
/** Why something is left for the next morning; the last two are what the closing itself says. */
export type CarryOverReason = (typeof carryOverReasons)[number];

export type Ticket = {
  /** From 1 on in its sitting: what is called. */
  readonly number: number;
  readonly kind: "booked" | "walkIn";
  /** Minute of the day at which its slot begins. */
  readonly slot: number;
  /** Code of the procedure. */
  readonly procedure: string;
  /** Its case, where who came for it knew. */
  readonly caseId: string | null;
  readonly state: TicketState;
  readonly drawnAt: Date;
  readonly arrivedAt: Date | null;
  readonly calledAt: Date | null;
  readonly endedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly counter: string | null;
  /** The account that called it. */
  readonly clerk: string | null;
  /** Ref of the dossier that came of it. */
  readonly dossier: string | null;
  readonly carryOver: CarryOver | null;
};

export type CarryOver = {
  readonly reason: CarryOverReason;
  /** When somebody has dealt with it on another day; null until then. */
  readonly settledAt: Date | null;
};

/** Cash, papers and open cases, from who closed the sitting to who opens the next morning. */
export type HandOver = {
  /** Dong that were counted. */
  readonly cash: number;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
  /** Who took it over; null until then. */
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
};

/** One sitting with its tickets: the fold of its history. No personal data: who booked stands beside it in the store. */
export type Sitting = Terms & {
  readonly id: string;
  readonly agency: string;
  readonly date: CivilDate;
  readonly state: SittingState;
  readonly version: number;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly tickets: readonly Ticket[];
  readonly handOver: HandOver | null;
  readonly history: readonly SittingEvent[];
};

/** Minutes. How long before its beginning a sitting can be opened, and tickets be drawn in the hall. */
export const earlyMinutes = 30;
/** A booked ticket whose holder is not there so long after the slot's beginning is given up. */
export const lateMinutes = 15;
/** So long after its end a sitting closes by itself. */
export const graceMinutes = 30;

/** Digits of a ticket's secret: two more than a receipt's, so that a scanner tells the two apart. */
export const ticketDigits = 41;

export const ticketOf = ({ tickets }: Pick<Sitting, "tickets">, number: number): Ticket | null =>
  tickets.find((one) => one.number === number) ?? null;
