import type { SittingEvent } from "./events.ts";
import type { CarryOver, Sitting, Ticket } from "./sitting.ts";

/** The sitting that a history leads to; null for one that does not begin with its planning. */
export function foldSitting(id: string, history: readonly SittingEvent[]): Sitting | null {
  const [first] = history;
  if (first?.type !== "planned") return null;
  const nothing: Sitting = {
    ...first.terms,
    id,
    agency: first.agency,
    date: first.date,
    state: "planned",
    version: 0,
    openedAt: null,
    closedAt: null,
    tickets: [],
    handOver: null,
    history: [],
  };
  return history.reduce(evolveSitting, nothing);
}

/** The sitting after an event. */
export function evolveSitting(sitting: Sitting, event: SittingEvent): Sitting {
  const next: Sitting = { ...sitting, version: event.version, history: [...sitting.history, event] };
  const { at } = event;
  const account = "account" in event.by ? event.by.account : "";
  switch (event.type) {
    case "planned":
      return next;
    case "changed":
      return { ...next, ...event.terms };
    case "calledOff":
      return { ...next, state: "cancelled", closedAt: at };
    case "opened":
      return { ...next, state: "open", openedAt: at };
    case "closed":
      return { ...next, state: "closed", closedAt: at };
    case "drawn":
      return { ...next, tickets: [...next.tickets, drawn(event)] };
    case "handedOver": {
      const { cash, note } = event;
      return { ...next, handOver: { cash, note, by: account, at, takenBy: null, takenAt: null } };
    }
    case "takenOver":
      return {
        ...next,
        handOver: next.handOver && { ...next.handOver, takenBy: account, takenAt: at },
      };
    default:
      return {
        ...next,
        tickets: next.tickets.map((one) =>
          one.number === event.number ? { ...one, ...changeOf(one, event, account) } : one,
        ),
      };
  }
}

function drawn({
  number,
  kind,
  slot,
  procedure,
  caseId,
  at,
}: SittingEvent & { readonly type: "drawn" }): Ticket {
  const isHere = kind === "walkIn";
  return {
    number,
    kind,
    slot,
    procedure,
    caseId,
    state: isHere ? "waiting" : "booked",
    drawnAt: at,
    arrivedAt: isHere ? at : null,
    calledAt: null,
    endedAt: null,
    remindedAt: null,
    counter: null,
    clerk: null,
    dossier: null,
    carryOver: null,
  };
}

type OfTicket = Exclude<
  SittingEvent,
  {
    readonly type:
      | "planned"
      | "changed"
      | "calledOff"
      | "opened"
      | "closed"
      | "drawn"
      | "handedOver"
      | "takenOver";
  }
>;

function changeOf(ticket: Ticket, event: OfTicket, account: string): Partial<Ticket> {
  const { at } = event;
  switch (event.type) {
    case "moved":
      // Whoever moves to another time is reminded of that one.
      return { slot: event.slot, remindedAt: null };
    case "reminded":
      return { remindedAt: at };
    case "arrived":
      return { state: "waiting", arrivedAt: at };
    case "called":
      return { state: "serving", calledAt: at, counter: event.counter, clerk: account };
    case "putBack":
      return { state: "waiting", calledAt: null, counter: null, clerk: null };
    case "served":
      return { state: "served", endedAt: at, dossier: event.dossier };
    case "carriedOver":
      return { state: "carriedOver", endedAt: at, carryOver: { reason: event.reason, settledAt: null } };
    case "cancelled":
      return { state: "cancelled", endedAt: at };
    case "missed":
      return { state: "noShow", endedAt: at };
    case "settled":
      return { dossier: event.dossier ?? ticket.dossier, carryOver: settled(ticket.carryOver, at) };
  }
}

const settled = (carryOver: CarryOver | null, at: Date): CarryOver | null =>
  carryOver && { ...carryOver, settledAt: carryOver.settledAt ?? at };
