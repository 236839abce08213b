import type { Queue } from "bullmq";
import { isOutboxJob, type OutboxJob } from "../../shared/contracts/jobs.ts";
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

/** Turns an outbox entry into its job. The id comes from the entry, so asking twice queues once. */
export async function addJob(queues: Queues, { from, owner, id, job }: Owing): Promise<void> {
  if (!isOutboxJob(job)) throw new Error(`outbox entry ${id} asks for an unknown job: ${job}`);
  const payload = from === "deliveries" ? { entry: id, deliveryId: owner } : { entry: id, ref: owner };
  await queues[job].add(job, payload, { jobId: id, ...options });
}

/** Asks again for what is still owed. Adding over a failed job is silently ignored, so that goes first. */
export async function addAgain(queues: Queues, owing: Owing): Promise<void> {
  if (isOutboxJob(owing.job)) {
    const known = await queues[owing.job].getJob(owing.id);
    if (known && (await known.isFailed())) await known.remove();
  }
  await addJob(queues, owing);
}
