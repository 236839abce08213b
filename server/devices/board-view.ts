import type { BoardView } from "../../shared/contracts/board.ts";
import { asOf, expectedWait, laneOf, type Sitting } from "../../shared/domain/after-hours/index.ts";
import { closureDays, isCountedDay, nextClosure, type Calendar } from "../../shared/domain/calendar/index.ts";
import { codeTail } from "../../shared/domain/dossiers/index.ts";
import { addDays, dateOf } from "../../shared/domain/time/index.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { QueueStore } from "../../shared/store/dossiers/queue.store.ts";

export type BoardServices = {
  readonly sittings: SittingStore;
  readonly queues: QueueStore;
  readonly calendarOf: (agency: string) => Calendar;
};

/** One on yellow, three below it. */
const callsShown = 4;
/** Ten pages, so that everybody's comes within two minutes. */
const readyShown = 50;

/** What everybody in an agency's hall may read. */
export async function boardView(
  { sittings, queues, calendarOf }: BoardServices,
  { agency, now }: { readonly agency: string; readonly now: Date },
): Promise<BoardView> {
  const today = dateOf(now.getTime());
  const [planned, codes] = await Promise.all([
    sittings.findToReport(agency, today, addDays(today, closureDays)),
    queues.codesAtCounter(agency, now, readyShown),
  ]);
  const held = planned
    .map((sitting) => asOf(sitting, now))
    .filter(({ state }) => state === "planned" || state === "open");
  const days = new Set(held.map(({ date }) => date));
  const calendar = calendarOf(agency);
  const todays = held.filter(({ date }) => date === today);
  const shown = todays.find(({ state }) => state === "open") ?? todays[0];
  return {
    asOf: now.toISOString(),
    sitting: shown ? sittingOf(shown) : null,
    ready: codes
      .map(codeTail)
      .toSorted((a, b) => Number(a.day) - Number(b.day) || Number(a.serial) - Number(b.serial)),
    closed: nextClosure((date) => isCountedDay(calendar, date) || days.has(date), today),
  };
}

function sittingOf(sitting: Sitting): NonNullable<BoardView["sitting"]> {
  const { state, start, end, tickets } = sitting;
  const calls = tickets.flatMap(({ number, counter, calledAt }) =>
    counter !== null && calledAt ? [{ number, counter, calledAt }] : [],
  );
  return {
    state,
    start,
    end,
    calls: calls
      .toSorted((a, b) => b.calledAt.getTime() - a.calledAt.getTime() || b.number - a.number)
      .slice(0, callsShown)
      .map(({ calledAt, ...call }) => ({ ...call, calledAt: calledAt.toISOString() })),
    waiting: laneOf(sitting).length,
    wait: expectedWait(sitting),
  };
}
