import { jobs } from "../../shared/contracts/jobs.ts";
import type { Calendar } from "../../shared/domain/calendar/index.ts";
import { proposeDate, take } from "../../shared/domain/dossiers/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { Handler } from "./handler.ts";

const job = "watch-deadlines";
const batch = 200;

/**
 * Raises every threshold that has been passed: warning, due today, overdue. Each is raised once, because raising
 * it takes it off the dossier in the same write; after a crash the sweep goes on where it stood.
 */
export function watchDeadlines(services: {
  readonly dossiers: DossierStore;
  readonly clock: BusinessClock;
  readonly calendarOf: (agency: string) => Calendar;
  readonly apologyShare: number;
}): Handler<typeof job> {
  const { dossiers, clock, calendarOf, apologyShare } = services;

  /** Raises what a dossier has passed by now, one write each, so that every version is seen. */
  async function raise(ref: string, now: Date): Promise<void> {
    for (let more = true; more;) {
      const after = await dossiers.transact(ref, (state) => {
        const [next] = state.thresholds;
        if (!next || next.at > now) return null;
        // What is proposed may not have passed already when a sweep comes late.
        const proposed =
          next.kind === "overdue" &&
          proposeDate(state, calendarOf(state.agency), { now, share: apologyShare });
        const report = { type: "passThreshold", kind: next.kind, ...(proposed && { proposed }) } as const;
        const decision = take(state, report, { now: next.at, job });
        return decision && { decision };
      });
      const [next] = after?.thresholds ?? [];
      more = next !== undefined && next.at <= now;
    }
  }

  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    handle: async () => {
      const now = await clock.now();
      for (;;) {
        const refs = await dossiers.findWatched(now, batch);
        for (const ref of refs) await raise(ref, now);
        if (refs.length < batch) return;
      }
    },
  };
}
