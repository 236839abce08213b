import { DomainError } from "../errors.ts";
import { rosterCommands, type SittingCommand } from "./commands.ts";
import type { SittingAuthor, SittingEvent, SittingFact } from "./events.ts";
import { evolveSitting } from "./evolve-sitting.ts";
import { laneOf } from "./lane.ts";
import { passTime } from "./pass-time.ts";
import {
  earlyMinutes,
  endedTicketStates,
  ticketOf,
  type Sitting,
  type Terms,
  type Ticket,
  type TicketState,
} from "./sitting.ts";
import { earliestFree, endsAt, freeIn, instantIn, slotStarts, takenIn } from "./slots.ts";

export type SittingDecision = { readonly events: readonly SittingEvent[]; readonly sitting: Sitting };

type Context = {
  readonly now: Date;
  readonly by: SittingAuthor;
};

/** A sitting as it is planned. @throws DomainError those of `assertTerms` */
export function planSitting(of: {
  readonly id: string;
  readonly agency: string;
  readonly date: string;
  readonly terms: Terms;
  readonly now: Date;
  readonly by: SittingAuthor;
}): Pick<SittingDecision, "events"> {
  assertTerms(of.terms);
  const { agency, date, terms, now: at, by } = of;
  return { events: [{ type: "planned", agency, date, terms, version: 1, at, by }] };
}

/** @throws DomainError `sitting-terms`, with the field that does not hold */
export function assertTerms(terms: Terms): void {
  const refuse = (field: keyof Terms) => new DomainError("sitting-terms", { field });
  if (!(terms.start >= 0 && terms.start < terms.end && terms.end <= 24 * 60)) throw refuse("end");
  if (terms.roster.length === 0) throw refuse("roster");
  if (terms.counters.length === 0) throw refuse("counters");
  if (terms.perSlot < 1) throw refuse("perSlot");
  if (slotStarts(terms).length === 0) throw refuse("slotMinutes");
}

/**
 * Decides a command, after everything that time has brought until now.
 * @throws DomainError `not-on-roster`, `sitting-not-open`, `sitting-over`, `slot-full`, `unknown-slot`, `slot-over`, `sitting-full`,
 * `procedure-not-here`, `unknown-ticket`, `ticket-ended`, `ticket-not-yet`, `lane-empty`, `counter-busy`, `unknown-counter`, `cash-handed-over`
 */
export function decideSitting(before: Sitting, command: SittingCommand, context: Context): SittingDecision {
  const passed = passTime(before, context.now);
  const sitting = passed.reduce(evolveSitting, before);
  assertOnRoster(sitting, command, context.by);
  const facts = factsOf(sitting, command, context);
  const events = facts.map((fact, at): SittingEvent => ({
    ...fact,
    version: sitting.version + at + 1,
    at: context.now,
    by: context.by,
  }));
  return { events: [...passed, ...events], sitting: events.reduce(evolveSitting, sitting) };
}

function assertOnRoster({ roster }: Sitting, { type }: SittingCommand, by: SittingAuthor): void {
  if (!rosterCommands.has(type)) return;
  if (!("account" in by) || !roster.includes(by.account)) throw new DomainError("not-on-roster");
}

function factsOf(sitting: Sitting, command: SittingCommand, { now, by }: Context): readonly SittingFact[] {
  switch (command.type) {
    case "book": {
      assertTakes(sitting, command.procedure);
      assertRoom(sitting, command.slot, now);
      return [drawn(sitting, "booked", command.slot, command)];
    }
    case "draw": {
      assertTakes(sitting, command.procedure);
      if (now < earliestOf(sitting)) throw new DomainError("sitting-not-open");
      const slot = earliestFree(sitting, now);
      if (slot === null) throw new DomainError("sitting-full");
      return [drawn(sitting, "walkIn", slot, command)];
    }
    case "move": {
      const { number, slot } = command;
      const ticket = ticketIn(sitting, number, ["booked"]);
      if (ticket.slot === slot) return [];
      assertRoom(sitting, slot, now);
      return [{ type: "moved", number, slot }];
    }
    case "cancel":
      ticketIn(sitting, command.number, ["booked", "waiting"]);
      return [{ type: "cancelled", number: command.number }];
    case "arrive": {
      const { number } = command;
      if (ticketOf(sitting, number)?.state === "waiting") return [];
      ticketIn(sitting, number, ["booked"]);
      if (now < earliestOf(sitting)) throw new DomainError("ticket-not-yet");
      return [{ type: "arrived", number }];
    }
    case "open":
      if (sitting.state === "open") return [];
      if (sitting.state !== "planned") throw new DomainError("sitting-over");
      if (now < earliestOf(sitting)) throw new DomainError("sitting-not-open");
      return [{ type: "opened" }];
    case "call":
      return [called(sitting, command)];
    case "putBack":
      ticketIn(sitting, command.number, ["serving"]);
      return [{ type: "putBack", number: command.number }];
    case "serve":
      ticketIn(sitting, command.number, ["serving"]);
      return [{ type: "served", number: command.number, dossier: command.dossier }];
    case "miss":
      ticketIn(sitting, command.number, ["serving"]);
      return [{ type: "missed", number: command.number }];
    case "carryOver":
      ticketIn(sitting, command.number, ["waiting", "serving"]);
      return [{ type: "carriedOver", number: command.number, reason: command.reason }];
    case "close":
      return closed(sitting, now);
    case "settle": {
      const { number, dossier } = command;
      const ticket = ticketIn(sitting, number, ["carriedOver"]);
      return ticket.carryOver?.settledAt ? [] : [{ type: "settled", number, dossier }];
    }
    case "handOver":
      if (sitting.state !== "closed") throw new DomainError("sitting-not-closed");
      if (sitting.handOver) throw new DomainError("cash-handed-over");
      return [{ type: "handedOver", cash: command.cash, note: command.note }];
    case "takeOver":
      return takenOver(sitting, by);
    case "change":
      return changed(sitting, command.terms);
    case "callOff":
      return calledOff(sitting, command.reason);
  }
}

function drawn(
  { tickets }: Sitting,
  kind: "booked" | "walkIn",
  slot: number,
  { procedure, caseId = null }: { readonly procedure: string; readonly caseId?: string | null | undefined },
): SittingFact {
  return { type: "drawn", number: tickets.length + 1, kind, slot, procedure, caseId };
}

/** From when the doors can be opened. */
export const earliestOf = (sitting: Sitting): Date => instantIn(sitting, sitting.start - earlyMinutes);

function assertGoesOn({ state }: Sitting): void {
  if (state === "closed" || state === "cancelled") throw new DomainError("sitting-over");
}

function assertTakes(sitting: Sitting, procedure: string): void {
  assertGoesOn(sitting);
  const { procedures } = sitting;
  if (procedures && !procedures.includes(procedure))
    throw new DomainError("procedure-not-here", { procedure });
}

function assertRoom(sitting: Sitting, slot: number, now: Date): void {
  assertGoesOn(sitting);
  if (!slotStarts(sitting).includes(slot)) throw new DomainError("unknown-slot");
  if (instantIn(sitting, slot) <= now) throw new DomainError("slot-over");
  if (freeIn(sitting, slot) === 0) throw new DomainError("slot-full");
}

/** @throws DomainError `unknown-ticket`; `ticket-ended`; `ticket-elsewhere` where it is in another state than the command needs */
function ticketIn(sitting: Sitting, number: number, states: readonly TicketState[]): Ticket {
  const ticket = ticketOf(sitting, number);
  if (!ticket) throw new DomainError("unknown-ticket");
  if (states.includes(ticket.state)) return ticket;
  const hasEnded = endedTicketStates.includes(ticket.state);
  throw new DomainError(hasEnded ? "ticket-ended" : "ticket-elsewhere", { state: ticket.state, number });
}

function called(
  sitting: Sitting,
  { counter, number }: SittingCommand & { readonly type: "call" },
): SittingFact {
  if (sitting.state !== "open") throw new DomainError("sitting-not-open");
  if (!sitting.counters.includes(counter)) throw new DomainError("unknown-counter", { counter });
  const busy = sitting.tickets.find((one) => one.state === "serving" && one.counter === counter);
  if (busy) throw new DomainError("counter-busy", { counter, number: busy.number });
  const next = number === undefined ? laneOf(sitting)[0] : ticketIn(sitting, number, ["waiting"]);
  if (!next) throw new DomainError("lane-empty");
  return { type: "called", number: next.number, counter };
}

/** By hand once nobody is left, and the rest of the time is of no use to anybody. */
function closed(sitting: Sitting, now: Date): readonly SittingFact[] {
  if (sitting.state === "closed") return [];
  if (sitting.state !== "open") throw new DomainError("sitting-not-open");
  const left = sitting.tickets.filter(({ state }) => !endedTicketStates.includes(state)).length;
  if (left > 0) throw new DomainError("lane-not-empty", { count: left });
  if (now < endsAt(sitting)) throw new DomainError("sitting-goes-on");
  return [{ type: "closed" }];
}

function takenOver({ handOver }: Sitting, by: SittingAuthor): readonly SittingFact[] {
  if (!handOver) throw new DomainError("nothing-handed-over");
  if (handOver.takenAt) return [];
  // Two people count: nobody takes over from himself.
  if ("account" in by && by.account === handOver.by) throw new DomainError("own-hand-over");
  return [{ type: "takenOver" }];
}

/** Who has a ticket keeps its place: slots that are taken stay, with room for those in them. */
function changed(sitting: Sitting, terms: Terms): readonly SittingFact[] {
  assertGoesOn(sitting);
  assertTerms(terms);
  if (sitting.state === "open" && terms.start !== sitting.start) throw new DomainError("sitting-open");
  const starts = slotStarts(terms);
  for (const { slot, state } of sitting.tickets) {
    if (endedTicketStates.includes(state)) continue;
    if (!starts.includes(slot) || takenIn(sitting, slot) > terms.perSlot)
      throw new DomainError("slots-taken");
  }
  return [{ type: "changed", terms }];
}

function calledOff(sitting: Sitting, reason: string): readonly SittingFact[] {
  if (sitting.state === "cancelled") return [];
  assertGoesOn(sitting);
  const left = sitting.tickets.filter(({ state }) => !endedTicketStates.includes(state));
  return [
    ...left.map(({ number }): SittingFact => ({ type: "cancelled", number })),
    { type: "calledOff", reason },
  ];
}
