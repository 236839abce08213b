import type { LaneTicket, SittingItem, SittingView } from "../../shared/contracts/sittings.ts";
import {
  closesAt,
  laneOf,
  slotStarts,
  takenIn,
  turnAt,
  waitOf,
  type Sitting,
  type Ticket,
} from "../../shared/domain/after-hours/index.ts";
import type { Words } from "../../shared/domain/procedures/index.ts";
import { bothLanguages, iso } from "../http/present.ts";

type Names = ReadonlyMap<string, string>;

/** A sitting as a line of the plan. */
export function sittingItemOf(sitting: Sitting, names: Names): SittingItem {
  const { id, date, start, end, state, version, slotMinutes, perSlot, procedures, counted } = sitting;
  const starts = slotStarts(sitting);
  return {
    id,
    date,
    start,
    end,
    state,
    version,
    counters: [...sitting.counters],
    roster: sitting.roster.map((account) => ({ account, name: names.get(account) ?? account })),
    slotMinutes,
    perSlot,
    procedures: procedures && [...procedures],
    counted,
    places: starts.length * perSlot,
    taken: starts.reduce((sum, slot) => sum + takenIn(sitting, slot), 0),
  };
}

/** A sitting with its lane, as people of its agency see it. */
export function sittingViewOf(
  sitting: Sitting,
  of: {
    readonly account: string;
    readonly now: Date;
    readonly names: Names;
    readonly procedures: ReadonlyMap<string, Words>;
    /** Of the dossiers that were taken in at it. */
    readonly takings: { readonly fees: number; readonly dossiers: number };
  },
): SittingView {
  const { names, now } = of;
  const { handOver } = sitting;
  const nameOf = (account: string | null) => (account === null ? null : (names.get(account) ?? account));
  return {
    ...sittingItemOf(sitting, names),
    closesAt: closesAt(sitting).toISOString(),
    openedAt: iso(sitting.openedAt),
    closedAt: iso(sitting.closedAt),
    mine: sitting.roster.includes(of.account),
    lane: laneOf(sitting).map(({ number }) => number),
    tickets: sitting.tickets.map((ticket) => ({
      ...ticketOf(ticket, of.procedures),
      clerk: nameOf(ticket.clerk),
      wait: waitSoFar(sitting, ticket, now),
    })),
    ...of.takings,
    handOver: handOver && {
      cash: handOver.cash,
      note: handOver.note,
      by: nameOf(handOver.by) ?? handOver.by,
      at: handOver.at.toISOString(),
      takenBy: nameOf(handOver.takenBy),
      takenAt: iso(handOver.takenAt),
    },
  };
}

function ticketOf(
  { number, kind, slot, procedure, state, arrivedAt, calledAt, counter, dossier, carryOver }: Ticket,
  procedures: ReadonlyMap<string, Words>,
): Omit<LaneTicket, "clerk" | "wait"> {
  return {
    number,
    kind,
    slot,
    procedure: { code: procedure, name: bothLanguages(procedures.get(procedure) ?? { vi: procedure }) },
    state,
    arrivedAt: iso(arrivedAt),
    calledAt: iso(calledAt),
    counter,
    dossier,
    carryOver: carryOver && { reason: carryOver.reason, settled: carryOver.settledAt !== null },
  };
}

/** Whole minutes: until the call, or until now while somebody waits. */
function waitSoFar(sitting: Sitting, ticket: Ticket, now: Date): number | null {
  const waited = waitOf(sitting, ticket);
  if (waited !== null) return Math.round(waited);
  const turn = ticket.state === "waiting" ? turnAt(sitting, ticket) : null;
  return turn && Math.max(Math.round((now.getTime() - turn.getTime()) / 60_000), 0);
}
