import type { Queue } from "bullmq";
import type { Logger } from "pino";

/** Thresholds are minutes apart at the least, so a sweep every few seconds is as good as at once. */
const watchEveryMs = 5_000;
/** A flushed Redis forgets the schedule like everything else; for as long as this nobody may notice. */
const renewMs = 10_000;

/** Keeps the sweep of `watch-deadlines` scheduled until it is told to stop. */
export async function keepWatching(queue: Queue, log: Logger): Promise<{ readonly stop: () => void }> {
  const schedule = () =>
    queue.upsertJobScheduler(
      "watch-deadlines",
      { every: watchEveryMs },
      { opts: { removeOnComplete: true, removeOnFail: { count: 10 } } },
    );
  async function renew(): Promise<void> {
    // Where it is still known it goes on as it was: asking again would put its next turn off.
    if (!(await queue.getJobScheduler("watch-deadlines"))) await schedule();
  }

  await schedule();
  let asking = false;
  const timer = setInterval(() => {
    // While Redis is away a question waits for it; one is enough.
    if (asking) return;
    asking = true;
    renew()
      .catch((error: unknown) => log.warn({ err: error }, "the sweep is not scheduled"))
      .finally(() => {
        asking = false;
      });
  }, renewMs);
  return { stop: () => clearInterval(timer) };
}
