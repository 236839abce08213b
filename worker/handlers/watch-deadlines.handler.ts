import { jobs } from "../../shared/contracts/jobs.ts";
import { take } from "../../shared/domain/dossiers/index.ts";
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
}): Handler<typeof job> {
  const { dossiers, clock } = services;

  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    handle: async () => {
      const now = await clock.now();
      await dossiers.doWatched(now, (state) => {
        const [next] = state.thresholds;
        if (!next || next.at > now) return null;
        return take(state, { type: "passThreshold", kind: next.kind }, { now: next.at, job });
      });
    },
  };
}
