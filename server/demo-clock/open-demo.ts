import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { Connection } from "mongoose";
import { isOutboxJob, jobNames, type JobName } from "../../shared/contracts/jobs.ts";
import { demoClock } from "../../shared/store/clock/business-clock.ts";
import { pendingStore } from "../../shared/store/outbox/pending.store.ts";
import { demoClockRoutes } from "./demo-clock.routes.ts";

/** The clock of a demo office with the queues that it waits for: it moves only while nothing is owed. */
export function openDemo(of: {
  readonly connection: Connection;
  readonly redis: Redis;
  readonly prefix: string;
}) {
  const { connection, redis, prefix } = of;
  const queue = (name: JobName) => new Queue(name, { connection: redis.duplicate(), prefix });
  const queues = jobNames.filter(isOutboxJob).map(queue);
  const sweeps = (["watch-deadlines", "run-sittings"] as const).map(queue);
  const routes = demoClockRoutes({
    clock: demoClock(connection),
    pending: pendingStore(connection),
    queues,
    sweeps,
  });
  return { routes, close: () => Promise.all([...queues, ...sweeps].map((one) => one.close())) };
}
