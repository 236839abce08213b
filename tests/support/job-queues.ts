import { afterAll, beforeAll } from "@jest/globals";
import { Queue, type Job } from "bullmq";
import { Redis } from "ioredis";
import { isOutboxJob, jobNames, jobs, type OutboxJob } from "../../shared/contracts/jobs.ts";
import type { TestServices } from "./services.ts";

/** The office's queues, as somebody sees them who may look into Redis. Usable from `beforeAll` on. */
export interface JobQueues {
  readonly redis: () => Redis;
  /** Jobs are still queued, but no worker takes one. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly of: (job: OutboxJob) => Queue;
  /** Outbox entries in jobs of these states: one job may carry many, and an entry that waits long is queued once more. */
  readonly count: (...states: readonly ("waiting" | "active" | "failed" | "delayed")[]) => Promise<number>;
}

export function jobQueues(services: TestServices): JobQueues {
  const queues = new Map<OutboxJob, Queue>();
  let redis: Redis | null = null;
  const all = <T>(act: (queue: Queue) => Promise<T>) => Promise.all([...queues.values()].map(act));

  beforeAll(() => {
    redis = new Redis(services.redisUrl, { maxRetriesPerRequest: null });
    for (const job of jobNames.filter(isOutboxJob)) {
      queues.set(job, new Queue(job, { connection: redis, prefix: services.queuePrefix }));
    }
  });
  afterAll(async () => {
    await all((queue) => queue.close());
    redis?.disconnect();
  });

  return {
    redis: () => {
      if (redis) return redis;
      throw new Error("the queues are not open yet");
    },
    pause: async () => void (await all((queue) => queue.pause())),
    resume: async () => void (await all((queue) => queue.resume())),
    of: (job) => {
      const queue = queues.get(job);
      if (queue) return queue;
      throw new Error(`no queue ${job}`);
    },
    count: async (...states) => {
      const entries = new Set<string>();
      for (const [name, queue] of queues) {
        // Done between the list and the look at it, a job is nothing any more.
        const found: (Job | undefined)[] = await queue.getJobs([...states]);
        const carried = found.flatMap((job) => (job ? jobs[name].parse(job.data).entries : []));
        for (const entry of carried) entries.add(`${name} ${JSON.stringify(entry)}`);
      }
      return entries.size;
    },
  };
}
