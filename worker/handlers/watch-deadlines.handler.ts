import { jobs } from "../../shared/contracts/jobs.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { Handler } from "./handler.ts";
import { raisePassed } from "./raise-passed.ts";

const job = "watch-deadlines";
const batch = 200;

/**
 * Raises every threshold that has been passed: warning, due today, overdue. After a crash the sweep goes on where
 * it stood.
 */
export function watchDeadlines(services: {
  readonly dossiers: DossierStore;
  readonly clock: BusinessClock;
}): Handler<typeof job> {
  const { dossiers, clock } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    handle: async () => {
      const now = await clock.now();
      for (;;) {
        const refs = await dossiers.findWatched(now, batch);
        for (const ref of refs) await raisePassed(dossiers, ref, now);
        if (refs.length < batch) return;
      }
    },
  };
}
