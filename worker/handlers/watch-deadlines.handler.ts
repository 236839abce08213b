import { jobs } from "../../shared/contracts/jobs.ts";
import type { CalendarBook } from "../../shared/store/calendars/calendar-book.ts";
import { isAccepted, proposeDate, take } from "../../shared/domain/dossiers/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { Handler } from "./handler.ts";

const job = "watch-deadlines";

/**
 * Raises every threshold that has been passed: warning, due today, overdue. Each is raised once, because raising
 * it takes it off the dossier in the same write; after a crash the sweep goes on where it stood.
 */
export function watchDeadlines(services: {
  readonly dossiers: DossierStore;
  readonly clock: BusinessClock;
  readonly book: Pick<CalendarBook, "calendarOf">;
  readonly apologyShare: number;
}): Handler<typeof job> {
  const { dossiers, clock, book, apologyShare } = services;

  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    handle: async () => {
      const now = await clock.now();
      await dossiers.doWatched(now, (state) => {
        const [next] = state.thresholds;
        if (!next || next.at > now) return null;
        // What is proposed may not have passed already when a sweep comes late.
        const proposed =
          next.kind === "overdue" &&
          isAccepted(state) &&
          proposeDate(state, book.calendarOf(state.agency), { now, share: apologyShare });
        const report = { type: "passThreshold", kind: next.kind, ...(proposed && { proposed }) } as const;
        return take(state, report, { now: next.at, job });
      });
    },
  };
}
