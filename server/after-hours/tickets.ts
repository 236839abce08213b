import type { BookTicket, DrawTicket, TicketOrder } from "../../shared/contracts/tickets.ts";
import {
  decideSitting,
  endedTicketStates,
  ticketOf,
  type Sitting,
  type SittingCommand,
} from "../../shared/domain/after-hours/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { SittingDocument, TicketHolder } from "../../shared/store/after-hours/sitting.document.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import { hashToken, type Credentials } from "../../shared/store/credentials/credentials.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import { phoneDigits } from "../../shared/store/dossiers/sealed-parties.ts";
import { EdgeError } from "../http/edge-error.ts";

export type TicketServices = {
  readonly sittings: SittingStore;
  readonly clock: BusinessClock;
  readonly credentials: Credentials;
  readonly vault: PersonalVault;
};

/** A ticket somebody has just got, or asked for by its secret. */
export type HeldTicket = { readonly sitting: Sitting; readonly number: number; readonly token: string };

type Contact = Pick<TicketHolder, "name" | "phone" | "phoneKey" | "language">;

const resident = { resident: true } as const;

/** By which a phone is known without being told: one place for each in a sitting. */
export const phoneKeyOf = (vault: PersonalVault, phone: string): string =>
  vault.indexOf("phone", phoneDigits(phone));

/** @throws DomainError of the rules, `already-booked`; EdgeError `not-found` */
export async function bookTicket(
  services: TicketServices,
  id: string,
  { slot, procedure, caseId, name, phone, language }: BookTicket,
): Promise<HeldTicket> {
  const { vault } = services;
  const digits = phoneDigits(phone);
  const contact = {
    name: vault.seal(name),
    phone: vault.seal(digits),
    phoneKey: phoneKeyOf(vault, phone),
    language,
  };
  return give(
    services,
    id,
    { type: "book", slot, procedure, caseId },
    contact,
    vault.indexesOf("phone", digits),
  );
}

/** @throws DomainError of the rules; EdgeError `not-found` */
export function drawTicket(
  services: TicketServices,
  id: string,
  { procedure, caseId, language }: DrawTicket,
): Promise<HeldTicket> {
  const nobody = { name: null, phone: null, phoneKey: null, language };
  return give(services, id, { type: "draw", procedure, caseId }, nobody, []);
}

async function give(
  { sittings, clock, credentials }: TicketServices,
  id: string,
  command: SittingCommand,
  contact: Contact,
  phoneKeys: readonly string[],
): Promise<HeldTicket> {
  const now = await clock.now();
  const got: { readonly number: number; readonly token: string }[] = [];
  const sitting = await sittings.transact(id, (known, holders) => {
    assertFirst(known, holders, phoneKeys);
    const decision = decideSitting(known, command, { now, by: resident });
    const number = decision.sitting.tickets.length;
    const issue = credentials.firstIssue();
    const token = credentials.ticketToken(`${id}.${number}`, issue);
    got.push({ number, token });
    return { decision, holder: { number, kid: issue.kid, tokenHash: hashToken(token), ...contact } };
  });
  // Decided again after a race: the last one is the one that was written.
  const last = got.at(-1);
  if (!sitting || !last) throw new EdgeError("not-found");
  return { sitting, ...last };
}

/** One place for each phone: or one caller would book the evening. */
function assertFirst(sitting: Sitting, holders: readonly TicketHolder[], phoneKeys: readonly string[]): void {
  const theirs = holders.filter(({ phoneKey }) => phoneKey !== null && phoneKeys.includes(phoneKey));
  const open = theirs.some(({ number }) => {
    const ticket = ticketOf(sitting, number);
    return ticket && !endedTicketStates.includes(ticket.state);
  });
  if (open) throw new DomainError("already-booked");
}

/** The sitting and number that a secret belongs to. @throws EdgeError `no-match` */
export async function findTicket(
  { sittings }: Pick<TicketServices, "sittings">,
  token: string,
): Promise<{ readonly document: SittingDocument; readonly holder: TicketHolder }> {
  const tokenHash = hashToken(token);
  const document = await sittings.findByToken(tokenHash);
  const holder = document?.holders.find((one) => one.tokenHash === tokenHash);
  if (!document || !holder) throw new EdgeError("no-match");
  return { document, holder };
}

/**
 * What the holder of a ticket asks of it. To another sitting it moves by a new ticket there; only when that is had the old one is given back,
 * so that nobody ends up with none.
 * @throws DomainError of the rules; EdgeError `no-match`, `not-found`
 */
export async function orderTicket(
  services: TicketServices,
  token: string,
  order: TicketOrder,
): Promise<HeldTicket> {
  const { document, holder } = await findTicket(services, token);
  const { number } = holder;
  const ask = (command: SittingCommand) => giveOrder(services, document._id, command);
  switch (order.type) {
    case "cancel":
      return { sitting: await ask({ type: "cancel", number }), number, token };
    case "arrive":
      return { sitting: await ask({ type: "arrive", number }), number, token };
    case "move": {
      if (order.sitting === document._id) {
        return { sitting: await ask({ type: "move", number, slot: order.slot }), number, token };
      }
      return moveElsewhere(services, { document, holder }, order);
    }
  }
}

async function moveElsewhere(
  services: TicketServices,
  { document, holder }: { readonly document: SittingDocument; readonly holder: TicketHolder },
  { sitting: there, slot }: { readonly sitting: string; readonly slot: number },
): Promise<HeldTicket> {
  const { number, name, phone, phoneKey, language } = holder;
  const ticket = ticketOf(document, number);
  if (ticket?.state !== "booked")
    throw new DomainError("ticket-ended", { number, state: ticket?.state ?? "" });
  const command = {
    type: "book",
    slot,
    procedure: ticket.procedure,
    caseId: ticket.caseId ?? undefined,
  } as const;
  const target = await services.sittings.findById(there);
  if (target?.agency !== document.agency) throw new EdgeError("not-found");
  const keys = phone ? services.vault.indexesOf("phone", services.vault.open(phone)) : [];
  const moved = await give(services, there, command, { name, phone, phoneKey, language }, keys);
  try {
    await giveOrder(services, document._id, { type: "cancel", number });
  } catch (error) {
    // Moved or given back from elsewhere meanwhile: one ticket does not become two.
    await giveOrder(services, there, { type: "cancel", number: moved.number });
    throw error;
  }
  return moved;
}

async function giveOrder(
  { sittings, clock }: TicketServices,
  id: string,
  command: SittingCommand,
): Promise<Sitting> {
  const now = await clock.now();
  const sitting = await sittings.transact(id, (known) => ({
    decision: decideSitting(known, command, { now, by: resident }),
  }));
  if (!sitting) throw new EdgeError("not-found");
  return sitting;
}
