import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useNavigate } from "react-router";
import type { TicketReply } from "../../../shared/contracts/tickets.ts";
import { useOffice } from "../../api/use-office.ts";
import { paths } from "../paths.ts";
import { ticketKey, type Holding } from "./holding.ts";
import { keepTicket, readKept } from "./kept-ticket.ts";

/** The one ticket in sight: in memory only, unless this device was asked to keep it. */
export function useHolding(): Holding {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const now = useOffice().data?.now;
  const [token, setToken] = useState<string | null>(null);

  const onOpen = useCallback((next: string) => setToken(next), []);
  const onHold = (reply: TicketReply) => {
    const { token: next, ...view } = reply;
    // Moved to another evening it has another secret.
    if (token !== null && now !== undefined && readKept(now) === token) keepTicket(next, view.date);
    queries.setQueryData(ticketKey(next), view);
    if (token !== null && token !== next) queries.removeQueries({ queryKey: ticketKey(token) });
    setToken(next);
    void navigate(paths.ticket, { replace: token !== null });
  };
  const onLeave = () => {
    queries.removeQueries({ queryKey: ticketKey(null).slice(0, 1) });
    setToken(null);
    void navigate(paths.home, { replace: true });
  };
  return { token, onHold, onOpen, onLeave };
}
