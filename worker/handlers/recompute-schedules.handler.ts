import { setTimeout as sleep } from "node:timers/promises";
import { jobs } from "../../shared/contracts/jobs.ts";
import { everybodyLooksMs, type CalendarBook } from "../../shared/store/calendars/calendar-book.ts";
import { city, type CalendarStore } from "../../shared/store/calendars/calendar.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { owes } from "../../shared/store/outbox/owes.ts";
import type { Handler } from "./handler.ts";

const job = "recompute-schedules";

/**
 * Recomputes the open dossiers of an agency, or of the whole city, after its calendar was changed. It streams, and a
 * killed worker's successor goes on behind the last batch. The promise on paper stays as it is.
 */
export function recomputeSchedules(services: {
  readonly dossiers: DossierStore;
  readonly calendars: CalendarStore;
  readonly book: CalendarBook;
  readonly clock: BusinessClock;
}): Handler<typeof job> {
  const { dossiers, calendars, book, clock } = services;

  async function recompute(entry: string, id: string): Promise<void> {
    const calendar = await calendars.findById(id);
    if (!owes(calendar, entry)) return;
    const latest = await calendars.findLatest(calendar.agency);
    // Where another revision followed, that one's job does the work.
    if (latest?._id === id) {
      // One that was broken off has waited already.
      if (calendar.recomputed === null) await sleep(everybodyLooksMs);
      await book.refresh();
      const now = await clock.now();
      await dossiers.recomputeOpen({
        agency: calendar.agency === city ? null : calendar.agency,
        after: calendar.recomputed,
        calendarOf: book.calendarOf,
        by: { now, job },
        onBatch: (position) => calendars.recordProgress(id, position),
      });
    }
    await calendars.clearEntries([{ owner: id, entry }]);
  }

  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    handle: async ({ entries }) => {
      for (const { entry, owner } of entries) await recompute(entry, owner);
    },
  };
}
