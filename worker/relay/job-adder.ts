import type { Queue } from "bullmq";
import { isOutboxJob, type OutboxJob } from "../../shared/contracts/jobs.ts";
import type { Owed } from "../../shared/store/outbox/pending.store.ts";

export type Queues = { readonly [N in OutboxJob]: Queue };

const options = {
  attempts: 8,
  backoff: { type: "exponential", delay: 250 },
  removeOnComplete: true,
  // Failed jobs stay to be looked at; the sweep takes them away when it asks again.
  removeOnFail: { count: 1_000 },
} as const;

const mostInJob = 100;

/** Turns outbox entries into jobs. */
export function jobAdder(queues: Queues) {
  const queueOf = (job: string): Queue => {
    if (!isOutboxJob(job)) throw new Error(`an outbox entry asks for an unknown job: ${job}`);
    return queues[job];
  };
  const payloadOf = (owed: readonly Owed[]) => ({
    entries: owed.map(({ id: entry, owner }) => ({ entry, owner })),
  });

  return {
    /** Queues entries that were gathered, many in one job: a crowd then costs little. */
    addAll: async (job: string, owed: readonly Owed[]): Promise<void> => {
      for (let at = 0; at < owed.length; at += mostInJob) {
        await queueOf(job).add(job, payloadOf(owed.slice(at, at + mostInJob)), options);
      }
    },
    /**
     * Asks again for what is still owed, each entry for itself. The job's id comes from its entry, so asking often
     * queues once. Adding over a failed job is silently ignored, so that goes first.
     */
    addAgain: async (owed: Owed): Promise<void> => {
      const queue = queueOf(owed.job);
      const known = await queue.getJob(owed.id);
      if (known && (await known.isFailed())) await known.remove();
      await queue.add(owed.job, payloadOf([owed]), { jobId: owed.id, ...options });
    },
  };
}
