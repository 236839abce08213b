import { jobs } from "../../shared/contracts/jobs.ts";
import { evolveSitting, passTime } from "../../shared/domain/after-hours/index.ts";
import type { SittingStore } from "../../shared/store/after-hours/sitting.store.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { Handler } from "./handler.ts";

const job = "run-sittings";
const batch = 200;

/**
 * Lets time pass in the sittings after hours: reminders, places given up, the closing. Each happens at its own instant however late this
 * comes, and once, because it is decided on the sitting and written by its version.
 */
export function runSittings(services: {
  readonly sittings: SittingStore;
  readonly clock: BusinessClock;
}): Handler<typeof job> {
  const { sittings, clock } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    handle: async () => {
      const now = await clock.now();
      for (const id of await sittings.findDue(now, batch)) {
        await sittings.transact(id, (sitting) => {
          const events = passTime(sitting, now);
          return { decision: { events, sitting: events.reduce(evolveSitting, sitting) } };
        });
      }
    },
  };
}
