import { jobs } from "../../shared/contracts/jobs.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { scheduleOf, settledStatuses, take } from "../../shared/domain/dossiers/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { Handler } from "./handler.ts";

const job = "schedule-deadlines";

/** Computes the schedule of a dossier whose time has moved, and what has to be watched until then. */
export function scheduleDeadlines(services: {
  readonly dossiers: DossierStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
}): Handler<typeof job> {
  const { dossiers, clock, calendarOf } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 8,
    handle: async ({ entry, ref }) => {
      const now = await clock.now();
      let settled = false;
      await dossiers.transact(
        ref,
        (state, document) => {
          if (!document.outbox.some(({ id }) => id === entry)) return null;
          settled = settledStatuses.has(state.status);
          if (settled) return null;
          const planned = scheduleOf(state, calendarOf(state.agency));
          const decision = take(state, { type: "recordSchedule", ...planned }, { now, job });
          return decision && { decision };
        },
        { done: entry, unhurried: true },
      );
      // Processed, withdrawn or refused meanwhile: nothing is owed any more.
      if (settled) await dossiers.clearEntry(ref, entry);
    },
  };
}
