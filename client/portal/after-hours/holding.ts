import type { TicketReply } from "../../../shared/contracts/tickets.ts";

/** Where the view of a ticket is remembered, by its secret; in memory only. */
export const ticketKey = (token: string | null) => ["ticket", token] as const;

/** What the pages share of the one ticket that is in sight. */
export type Holding = {
  /** The secret of the ticket, in memory only; null while there is none. */
  readonly token: string | null;
  /** A ticket that has just been had, or moved: its view is known already. */
  readonly onHold: (reply: TicketReply) => void;
  /** A ticket by its secret alone. */
  readonly onOpen: (token: string) => void;
  /** Forgets the ticket. */
  readonly onLeave: () => void;
};
