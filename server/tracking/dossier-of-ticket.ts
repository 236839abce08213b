import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import type { TicketOffice } from "./tickets.ts";

/**
 * The dossier that a ticket lets its bearer see.
 * @throws EdgeError `ticket-expired`, without a ticket too, and once the receipt was issued anew
 */
export async function dossierOfTicket(
  { tickets, dossiers }: { readonly tickets: TicketOffice; readonly dossiers: DossierStore },
  ticket: string | null,
): Promise<DossierDocument> {
  if (ticket === null) throw new EdgeError("ticket-expired");
  const { ref, generation } = await tickets.read(ticket);
  const document = await dossiers.findByRef(ref);
  if (document?.generation !== generation) throw new EdgeError("ticket-expired");
  return document;
}
