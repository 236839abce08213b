import type { Queue } from "bullmq";
import { Router } from "express";
import { AdvanceClock, type ClockState } from "../../shared/contracts/office.ts";
import type { DemoClock } from "../../shared/store/clock/business-clock.ts";
import type { PendingStore } from "../../shared/store/outbox/pending.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { signedIn } from "../http/handle.ts";
import { parse } from "../http/parse.ts";

/**
 * `/api/demo/clock`: the business time of a demo office. It moves only when nothing is under way, so what a played
 * week shows does not depend on how fast the machine is. In production these routes do not exist.
 */
export function demoClockRoutes(services: {
  readonly clock: DemoClock;
  readonly pending: PendingStore;
  readonly queues: readonly Queue[];
  /** The queues of the jobs that look what time has brought. */
  readonly sweeps: readonly Queue[];
}): Router {
  const router = Router();
  const { clock, pending, queues, sweeps } = services;

  async function stateOf(): Promise<ClockState> {
    // In the order in which work is passed on: what an entry leads to is counted after the entry is gone, so
    // nothing can slip by between two looks.
    const outbox = await pending.outboxEntries();
    const counts = await Promise.all(
      queues.map((queue) => queue.getJobCountByTypes("waiting", "active", "delayed", "prioritized")),
    );
    const jobs = counts.reduce((sum, count) => sum + count, 0);
    const now = await clock.now();
    const thresholds = await pending.thresholdsAt(now);
    return {
      now: now.toISOString(),
      demo: true,
      idle: outbox + thresholds + jobs === 0,
      pending: { outbox, jobs, thresholds },
    };
  }

  /** What the clock jumped over is raised now instead of at the next sweep. One question at a time is enough. */
  async function raiseWhatIsPassed({ pending: { thresholds } }: ClockState): Promise<void> {
    const options = { jobId: "demo-clock", removeOnComplete: true, removeOnFail: true };
    if (thresholds === 0) return;
    await Promise.all(sweeps.map((queue) => queue.add(queue.name, {}, options)));
  }

  router.get("/api/demo/clock", async (_request, response) => {
    response.json(await stateOf());
  });

  router.post(
    "/api/demo/clock",
    signedIn(async (actor, request, response) => {
      if (actor.role !== "administrator") throw new EdgeError("forbidden");
      const { to, run } = parse(AdvanceClock, request.body, request);
      const before = await stateOf();
      if (!before.idle) {
        await raiseWhatIsPassed(before);
        throw new EdgeError("clock-not-idle");
      }
      if (!(await clock.advance(to, run))) throw new EdgeError("clock-backwards");
      const after = await stateOf();
      await raiseWhatIsPassed(after);
      response.json(after);
    }),
  );

  return router;
}
