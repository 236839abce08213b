import type { Text } from "../calendar/definition.ts";

export type LimitKind = "workingHours" | "workingDays" | "calendarDays" | "months";

/**
 * A length of time as the law gives it. Working hours and working days may be fractions (the portal publishes 7.5 and 6.25); calendar
 * days and months are whole, because the law knows no part of them. Always more than 0.
 */
export type Limit = { readonly kind: LimitKind; readonly amount: number };

/** What happens to the limit when the clock starts again: what is left, or the whole of it anew. */
export type PausePolicy = "resume" | "restart";

export type Rule = (
  | {
      readonly kind: "sameDay";
      /** "HH:MM", the last minute to be accepted for the same day; 15:00 where the rule names none. */
      readonly cutOff?: string;
    }
  | Limit
) & {
  /** Policy of a pause that names none; "resume" by default. */
  readonly pause?: PausePolicy;
  /** The other total, from the same start, once a clerk has recorded that verification is needed. */
  readonly verification?: Limit;
};

/** The clock stands still from `from` until `to` (epoch ms); without `to` it still does. */
export type Pause = {
  readonly from: number;
  readonly to?: number;
  readonly policy?: PausePolicy;
  /** Why, in the words of the month view ("chờ nộp thuế"), and the rule it rests on. Neither moves the due. */
  readonly reason?: Text;
  readonly decision?: string;
};

/** Everything that has happened to the clock of one dossier or step. Instants are epoch ms. */
export type ClockFacts = {
  /** Valid acceptance, not submission. */
  readonly acceptedAt: number;
  readonly verificationAt?: number;
  /** In order of time, not overlapping, none before acceptance; only the last may be open. */
  readonly pauses?: readonly Pause[];
  /** Given once, with the letter of apology. */
  readonly extension?: Limit;
};

/** What remains while the clock stands still. `amount` is 0 where the limit was used up; for "sameDay" it is 1, a new acceptance. */
export type Left = {
  readonly kind: LimitKind | "sameDay";
  readonly amount: number;
  /** An extension that will follow what is left. */
  readonly extension?: Limit;
};

export type Due = {
  /** Epoch ms; null while a pause is open. */
  readonly dueAt: number | null;
  /** What will be counted after the resumption; null unless a pause is open. */
  readonly left: Left | null;
  /** Some day between acceptance and due lies in a year whose days off are not announced yet. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
};
