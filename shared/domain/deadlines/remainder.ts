import type { Limit, LimitKind } from "./rule.ts";

/**
 * What of a limit is still to be counted, in whole numbers so that pauses add no rounding: minutes of working hours, whole days, whole
 * months. "usedUp" is what a pause leaves of a limit whose last day it fell on.
 */
export type Remainder = {
  readonly kind: LimitKind | "sameDay" | "usedUp";
  readonly whole: number;
  /** Of working days only: the share (0..1) of the counted day after the whole ones. */
  readonly fraction: number;
  /** Of the same day only: last minute of the day to be accepted for it. */
  readonly cutOff: number;
};

export const usedUp: Remainder = { kind: "usedUp", whole: 0, fraction: 0, cutOff: 0 };

export function remainderOf(limit: Limit): Remainder {
  const { kind, amount } = limit;
  if (kind === "workingHours") {
    return { kind, whole: Math.round(amount * 60), fraction: 0, cutOff: 0 };
  }
  const whole = Math.floor(amount);
  return { kind, whole, fraction: amount - whole, cutOff: 0 };
}
