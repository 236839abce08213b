import { decideSitting, sittingFor, ticketOf, type Sitting } from "../../shared/domain/after-hours/index.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import { toSitting } from "../../shared/store/after-hours/sitting-mapping.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import { isOfficeTime } from "../../shared/domain/after-hours/index.ts";

/** `<sitting>.<number>`: how a ticket is named where it is served. */
export function readTicket(ticket: string): { readonly sitting: string; readonly number: number } {
  const at = ticket.lastIndexOf(".");
  return { sitting: ticket.slice(0, at), number: Number(ticket.slice(at + 1)) };
}

/** Agencies that have planned a sitting once: they never stop having done so. */
const planning = new WeakMap<SittingStore, Set<string>>();

/**
 * At which sitting a dossier is taken in at `now`; null in office time, and where the agency has never planned one. In the office's own
 * hours nothing is asked of the database.
 * @throws DomainError `no-sitting-open`, `not-on-roster`
 */
export async function sittingNow(
  sittings: SittingStore,
  { agency, account }: Actor,
  of: { readonly now: Date; readonly calendar: Calendar },
): Promise<Sitting | null> {
  const known = planning.get(sittings) ?? new Set<string>();
  planning.set(sittings, known);
  const mayBeSitting = !isOfficeTime(of.calendar, of.now) || known.has(agency);
  if (!mayBeSitting) return null;
  if (!known.has(agency) && !(await sittings.hasAny(agency))) return null;
  known.add(agency);
  const date = dateOf(of.now.getTime());
  const today = await sittings.findBetween(agency, date, date);
  return sittingFor(account, { ...of, sittings: today.map(toSitting) });
}

/**
 * A dossier came of a ticket: it is served, or, where it had been carried over, settled. What cannot be said of the ticket any more keeps
 * nobody from having been served.
 */
export async function markServed(
  sittings: SittingStore,
  { account, agency }: Actor,
  of: { readonly ticket: string; readonly dossier: string; readonly now: Date },
): Promise<void> {
  const { sitting: id, number } = readTicket(of.ticket);
  const { dossier, now } = of;
  try {
    await sittings.transact(id, (sitting) => {
      if (sitting.agency !== agency) return null;
      const settles = ticketOf(sitting, number)?.state === "carriedOver";
      const command = { type: settles ? "settle" : "serve", number, dossier } as const;
      return { decision: decideSitting(sitting, command, { now, by: { account } }) };
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
