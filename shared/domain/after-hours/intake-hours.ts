import { shiftsOf, type Calendar } from "../calendar/index.ts";
import { DomainError } from "../errors.ts";
import { dateOf, minuteOfDay } from "../time/index.ts";
import { officeShifts } from "./plan.ts";
import { earlyMinutes, type Sitting } from "./sitting.ts";
import { closesAt, instantIn } from "./slots.ts";

/** The crowd of the day is served to its end: so long after the last shift taking in is not after hours yet. Minutes. */
export const overrunMinutes = 60;

/** Whether an instant belongs to the office's day: from shortly before its first shift until everybody is served after its last one. */
export function isOfficeTime(calendar: Calendar, now: Date, sittings: readonly Sitting[] = []): boolean {
  const date = dateOf(now.getTime());
  const shifts = officeShifts(shiftsOf(calendar, date), sittings, date);
  const [first] = shifts;
  const last = shifts.at(-1);
  const minute = minuteOfDay(now.getTime());
  return (
    first !== undefined &&
    last !== undefined &&
    minute >= first.start - earlyMinutes &&
    minute <= last.end + overrunMinutes
  );
}

/**
 * After hours dossiers are taken in by the roster of a sitting that is open, by nobody else. `sittings`: those of the day; null where the
 * agency has never planned one, and so has no roster to be on.
 * @returns the sitting it is taken in at; null in office time
 * @throws DomainError `no-sitting-open`, `not-on-roster`
 */
export function sittingFor(
  account: string,
  context: { readonly now: Date; readonly calendar: Calendar; readonly sittings: readonly Sitting[] | null },
): Sitting | null {
  const { now, calendar, sittings } = context;
  if (sittings === null) return null;
  const open = sittings.find(
    (one) => one.state === "open" && instantIn(one, one.start - earlyMinutes) <= now && now < closesAt(one),
  );
  if (open?.roster.includes(account)) return open;
  if (isOfficeTime(calendar, now, sittings)) return null;
  throw new DomainError(open ? "not-on-roster" : "no-sitting-open");
}
