import { jobs } from "../../shared/contracts/jobs.ts";
import { scheduleOf, settledStatuses, take, type DossierState } from "../../shared/domain/dossiers/index.ts";
import type { CalendarBook } from "../../shared/store/calendars/calendar-book.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { Handler } from "./handler.ts";
import { takenTogether, together } from "./together.ts";

const job = "schedule-deadlines";

/** Computes the schedule of a dossier whose time has moved, and what has to be watched until then. */
export function scheduleDeadlines(services: {
  readonly dossiers: DossierStore;
  readonly clock: BusinessClock;
  readonly book: CalendarBook;
}): Handler<typeof job> {
  const { dossiers, clock, book } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: takenTogether,
    // However many they are, they are two questions to the database.
    handle: together(async (entries) => {
      const now = await clock.now();
      const schedule = (state: DossierState) => {
        // Processed, withdrawn or refused meanwhile: nothing is owed any more.
        if (settledStatuses.has(state.status)) return null;
        const planned = scheduleOf(state, book.calendarOf(state.agency));
        return take(state, { type: "recordSchedule", ...planned }, { now, job });
      };
      await dossiers.doOwed(entries, schedule, book.upToDate);
    }),
  };
}
