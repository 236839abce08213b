import { addDays, instantOf } from "../time/index.ts";
import type { SittingEvent, SittingFact } from "./events.ts";
import { evolveSitting } from "./evolve-sitting.ts";
import { lateMinutes, type Sitting, type Ticket } from "./sitting.ts";
import { closesAt, instantIn } from "./slots.ts";

const noon = 12 * 60;
const morningReminder = 9 * 60;
const eveningReminder = 18 * 60;

/** What time alone does, by whom it is written. */
export const clockJob = "run-sittings";

type Coming = { readonly at: Date; readonly fact: SittingFact };

/**
 * Everything that has come to pass until `now` without anybody doing it: reminders, places given up, the closing with what becomes of
 * whoever is left. The same whenever it is asked, so that a sweep that comes late changes nothing.
 */
export function passTime(sitting: Sitting, now: Date): readonly SittingEvent[] {
  const events: SittingEvent[] = [];
  let state = sitting;
  for (let next = coming(state); next && next.at <= now; next = coming(state)) {
    const { at, fact } = next;
    const event: SittingEvent = { ...fact, version: state.version + 1, at, by: { job: clockJob } };
    events.push(event);
    state = evolveSitting(state, event);
  }
  return events;
}

/** The sitting as it is at an instant, whether or not anybody has written it down yet. */
export const asOf = (sitting: Sitting, now: Date): Sitting =>
  passTime(sitting, now).reduce(evolveSitting, sitting);

/** When time does something next; null when it has nothing more to do. */
export const nextInstant = (sitting: Sitting): Date | null => coming(sitting)?.at ?? null;

/** The next thing that happens by itself. */
function coming(sitting: Sitting): Coming | null {
  if (sitting.state === "closed" || sitting.state === "cancelled") return null;
  const closes = closesAt(sitting);
  const all = sitting.tickets.flatMap((ticket): readonly Coming[] => [
    ...reminder(sitting, ticket),
    ...givenUp(sitting, ticket),
  ]);
  const next = all.reduce<Coming | null>((first, one) => (first && first.at <= one.at ? first : one), null);
  return next && next.at < closes ? next : closing(sitting, closes);
}

/** At the closing those who are left go first, so that none is open when it is closed. */
function closing(sitting: Sitting, at: Date): Coming {
  const left = sitting.tickets.find(
    ({ state }) => state === "booked" || state === "waiting" || state === "serving",
  );
  if (!left) return { at, fact: { type: "closed" } };
  const { number, state } = left;
  if (!sitting.openedAt) return { at, fact: { type: "carriedOver", number, reason: "notHeld" } };
  if (state === "booked") return { at, fact: { type: "missed", number } };
  return { at, fact: { type: "carriedOver", number, reason: "closed" } };
}

/** A reminder for a morning comes on the evening before, for an evening on its morning; not where it was booked later than that. */
function reminder(sitting: Sitting, { number, state, slot, drawnAt, remindedAt }: Ticket): readonly Coming[] {
  if (state !== "booked" || remindedAt) return [];
  const at = remindAt(sitting, slot);
  return drawnAt < at ? [{ at, fact: { type: "reminded", number } }] : [];
}

function remindAt({ date }: Sitting, slot: number): Date {
  const ms = slot < noon ? instantOf(addDays(date, -1), eveningReminder) : instantOf(date, morningReminder);
  return new Date(ms);
}

/** Whoever is not there a while after the slot began, and after the doors were opened. */
function givenUp(sitting: Sitting, { number, state, slot }: Ticket): readonly Coming[] {
  const { openedAt } = sitting;
  if (state !== "booked" || !openedAt) return [];
  const from = Math.max(instantIn(sitting, slot).getTime(), openedAt.getTime());
  return [{ at: new Date(from + lateMinutes * 60_000), fact: { type: "missed", number } }];
}
