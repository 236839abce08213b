import type { Queue } from "bullmq";
import { isOutboxJob, type OutboxJob } from "../../shared/contracts/jobs.ts";
import { groupCommit } from "../../shared/store/group-commit.ts";
import type { TrackedCollection } from "../../shared/store/outbox/pending.store.ts";

export type Queues = { readonly [N in OutboxJob]: Queue };

/** An outbox entry with the document that owes it. */
export type Owing = {
  readonly from: TrackedCollection;
  readonly owner: string;
  readonly id: string;
  readonly job: string;
};

const options = {
  attempts: 8,
  backoff: { type: "exponential", delay: 250 },
  removeOnComplete: true,
  // Failed jobs stay to be looked at; the sweep takes them away when it asks again.
  removeOnFail: { count: 1_000 },
} as const;

const mostAtOnce = 200;

/**
 * Turns outbox entries into jobs. A job's id comes from its entry, so asking twice queues once. What comes in while
 * Redis is answering goes along in the next call.
 */
export function jobAdder(queues: Queues) {
  const commit = groupCommit<Owing, null>({
    most: mostAtOnce,
    write: async (job, entries) => {
      if (!isOutboxJob(job)) throw new Error(`an outbox entry asks for an unknown job: ${job}`);
      const bulk = entries.map((owing) => ({
        name: job,
        data: payloadOf(owing),
        opts: { jobId: owing.id, ...options },
      }));
      await queues[job].addBulk(bulk);
      return entries.map(() => ({ value: null }));
    },
  });
  const add = (owing: Owing) => commit(owing.job, owing);

  return {
    add,
    /** Asks again for what is still owed. Adding over a failed job is silently ignored, so that goes first. */
    addAgain: async (owing: Owing): Promise<void> => {
      if (isOutboxJob(owing.job)) {
        const known = await queues[owing.job].getJob(owing.id);
        if (known && (await known.isFailed())) await known.remove();
      }
      await add(owing);
    },
  };
}

function payloadOf({ from, owner, id }: Owing) {
  return from === "deliveries" ? { entry: id, deliveryId: owner } : { entry: id, ref: owner };
}
