import type { Actor } from "../../shared/domain/accounts/index.ts";
import { decideSitting, ticketOf } from "../../shared/domain/after-hours/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";

/** `<sitting>.<number>`: how a ticket is named where it is served. */
export function readTicket(ticket: string): { readonly sitting: string; readonly number: number } {
  const at = ticket.lastIndexOf(".");
  return { sitting: ticket.slice(0, at), number: Number(ticket.slice(at + 1)) };
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
