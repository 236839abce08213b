import type { z } from "zod";
import type { JobName, JobPayload } from "../../shared/contracts/jobs.ts";

/** Does one kind of job. BullMQ runs a job at least once, so doing it twice must change nothing more. */
export type Handler<N extends JobName> = {
  readonly job: N;
  /** What such a job is told; parsed before the handler sees it. */
  readonly contract: z.ZodType<JobPayload<N>>;
  /** Jobs of this kind at work at the same time in one worker. */
  readonly concurrency: number;
  readonly handle: (payload: JobPayload<N>) => Promise<void>;
};

/** One handler for every job, checked when the worker starts. */
export type Handlers = { readonly [N in JobName]: Handler<N> };
