import type { Queue } from "bullmq";
import type { Logger } from "pino";
import { scheduledJobs, type ScheduledJob } from "../shared/contracts/jobs.ts";

/** How often each comes, in ms of machine time. */
const every: Readonly<Record<ScheduledJob, number>> = {
  // Thresholds are minutes apart at the least, so a sweep every few seconds is as good as at once.
  "watch-deadlines": 5_000,
  "anchor-chains": 60 * 60 * 1000,
  // Whoever acts on a sitting brings it up to date; this is for reminders and for the closing that nobody waits for.
  "run-sittings": 5_000,
  "sweep-drafts": 5 * 60 * 1000,
  "sweep-places": 60 * 60 * 1000,
};
/** A flushed Redis forgets the schedule like everything else; for as long as this nobody may notice. */
const renewMs = 10_000;

/** Keeps the jobs that nobody asks for scheduled until it is told to stop. */
export async function keepScheduled(
  queues: Readonly<Record<ScheduledJob, Queue>>,
  log: Logger,
): Promise<{ readonly stop: () => void }> {
  const schedule = (name: ScheduledJob) =>
    queues[name].upsertJobScheduler(
      name,
      { every: every[name] },
      { opts: { removeOnComplete: true, removeOnFail: { count: 10 } } },
    );
  async function renew(): Promise<void> {
    for (const name of scheduledJobs) {
      // Where it is still known it goes on as it was: asking again would put its next turn off.
      if (!(await queues[name].getJobScheduler(name))) await schedule(name);
    }
  }

  for (const name of scheduledJobs) await schedule(name);
  let asking = false;
  const timer = setInterval(() => {
    // While Redis is away a question waits for it; one is enough.
    if (asking) return;
    asking = true;
    renew()
      .catch((error: unknown) => log.warn({ err: error }, "the schedule is not renewed"))
      .finally(() => {
        asking = false;
      });
  }, renewMs);
  return { stop: () => clearInterval(timer) };
}
