import { nextCountedDay, shiftsOf, type Calendar } from "../calendar/index.ts";
import { instantOf } from "../time/index.ts";
import { waitOf } from "./lane.ts";
import type { Sitting, Ticket } from "./sitting.ts";

/** What a report looks at; whoever asks has let time pass in the sittings first (`asOf`). */
export type ReportedSitting = Pick<
  Sitting,
  "id" | "date" | "start" | "end" | "roster" | "state" | "openedAt"
> & {
  readonly tickets: readonly Pick<
    Ticket,
    "kind" | "slot" | "procedure" | "state" | "arrivedAt" | "calledAt" | "endedAt"
  >[];
};

/** Tickets counted: all that were drawn are booked or walk-ins, and each has ended in one of four ways or is still open. */
export type Tally = {
  readonly drawn: number;
  readonly booked: number;
  readonly walkIns: number;
  readonly served: number;
  readonly carriedOver: number;
  readonly cancelled: number;
  readonly noShows: number;
  readonly open: number;
  /** Minutes, of all who were called (`waitOf`); null where nobody was. */
  readonly waitMedian: number | null;
  readonly waitNinth: number | null;
  /** Hours by which residents were served before the next working morning. */
  readonly hoursSaved: number;
};

/** What a number of sittings cost. */
type Cost = {
  /** Hours that people sat there by the roster; a sitting that was never opened costs none. */
  readonly rosterHours: number;
  /** Null where nobody sat there. */
  readonly servedPerHour: number | null;
};

export type SittingTally = Tally &
  Cost & {
    readonly sitting: Pick<ReportedSitting, "id" | "date" | "start" | "end" | "state">;
    /** Whether it was opened. */
    readonly held: boolean;
    /** How many were on the roster. */
    readonly people: number;
  };

/** What sittings after hours brought, and what they cost. */
export type AfterHoursReport = {
  readonly all: Tally & Cost & { readonly planned: number; readonly held: number };
  /** In the order they were given in. */
  readonly sittings: readonly SittingTally[];
  /** Those with most served first. */
  readonly procedures: readonly (Tally & { readonly procedure: string })[];
};

/** A ticket with what is measured of it. */
type Measured = ReportedSitting["tickets"][number] & {
  readonly wait: number | null;
  /** Milliseconds. */
  readonly saved: number;
};

const hourMs = 3_600_000;

/** The report on sittings, each counted once. @throws DeadlineError `calendar-has-no-counted-day` */
export function reportOn(sittings: readonly ReportedSitting[], calendar: Calendar): AfterHoursReport {
  const measured = sittings.map((sitting) => ({ sitting, tickets: measure(sitting, calendar) }));
  const lines = measured.map(({ sitting, tickets }): SittingTally => {
    const { id, date, start, end, state, openedAt, roster } = sitting;
    const tally = tallyOf(tickets);
    return {
      ...tally,
      ...costOf(tally, rosterHoursOf(sitting)),
      sitting: { id, date, start, end, state },
      held: openedAt !== null,
      people: roster.length,
    };
  });
  const tickets = measured.flatMap((one) => one.tickets);
  const all = tallyOf(tickets);
  const hours = sittings.reduce((sum, sitting) => sum + rosterHoursOf(sitting), 0);
  const held = lines.filter((one) => one.held).length;
  const codes = Map.groupBy(tickets, ({ procedure }) => procedure);
  return {
    all: { ...all, ...costOf(all, hours), planned: sittings.length, held },
    sittings: lines,
    procedures: [...codes]
      .map(([procedure, ofIt]) => ({ procedure, ...tallyOf(ofIt) }))
      .toSorted((a, b) => b.served - a.served || b.drawn - a.drawn || (a.procedure < b.procedure ? -1 : 1)),
  };
}

/**
 * By nearest rank: the smallest of the values that so many in a hundred of them (1 to 100) do not exceed. So it is always a wait that
 * somebody really had. Null of nothing.
 */
export function percentile(values: readonly number[], hundredths: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((hundredths * sorted.length) / 100) - 1] ?? null;
}

function measure(sitting: ReportedSitting, calendar: Calendar): readonly Measured[] {
  const morning = sitting.tickets.some(({ state }) => state === "served")
    ? nextMorning(sitting, calendar)
    : 0;
  return sitting.tickets.map((ticket) => {
    const { state, endedAt } = ticket;
    const saved = state === "served" && endedAt ? morning - endedAt.getTime() : 0;
    return { ...ticket, wait: waitOf(sitting, ticket), saved };
  });
}

/**
 * Where the first shift of the next counted day begins, epoch ms: had there been no sitting, that resident could have been served then at the
 * earliest. A sitting that counts as working time counts here too, so that two of them never save the same night twice.
 */
function nextMorning({ date }: Pick<ReportedSitting, "date">, calendar: Calendar): number {
  const day = nextCountedDay(calendar, date);
  return instantOf(day, shiftsOf(calendar, day)[0]?.start ?? 0);
}

function rosterHoursOf({ start, end, roster, openedAt }: ReportedSitting): number {
  return openedAt ? ((end - start) * roster.length) / 60 : 0;
}

const costOf = ({ served }: Tally, rosterHours: number): Cost => ({
  rosterHours,
  servedPerHour: rosterHours > 0 ? served / rosterHours : null,
});

function tallyOf(tickets: readonly Measured[]): Tally {
  const counts = (test: (ticket: Measured) => boolean) => tickets.filter(test).length;
  const waits = tickets.flatMap(({ wait }) => wait ?? []);
  const booked = counts(({ kind }) => kind === "booked");
  const ended = {
    served: counts(({ state }) => state === "served"),
    carriedOver: counts(({ state }) => state === "carriedOver"),
    cancelled: counts(({ state }) => state === "cancelled"),
    noShows: counts(({ state }) => state === "noShow"),
  };
  const { served, carriedOver, cancelled, noShows } = ended;
  return {
    drawn: tickets.length,
    booked,
    walkIns: tickets.length - booked,
    ...ended,
    open: tickets.length - served - carriedOver - cancelled - noShows,
    waitMedian: percentile(waits, 50),
    waitNinth: percentile(waits, 90),
    hoursSaved: tickets.reduce((sum, { saved }) => sum + saved, 0) / hourMs,
  };
}
