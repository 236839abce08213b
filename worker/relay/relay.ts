import { randomUUID } from "node:crypto";
import type { Connection } from "mongoose";
import type { Logger } from "pino";
import type { LeaseStore } from "../../shared/store/leases/lease.store.ts";
import { followChanges, type Follower } from "../../shared/store/outbox/follow-changes.ts";
import { JobsPulse, withJobs } from "../../shared/store/outbox/pulse.ts";
import type { PendingStore, TrackedCollection } from "../../shared/store/outbox/pending.store.ts";
import { gatherer } from "./gather.ts";
import { jobAdder, type Queues } from "./job-adder.ts";

const lease = "relay";
const leaseMs = 10_000;
const renewMs = 3_000;
const sweepMs = 10_000;
/** What is younger is most likely still on its way. */
const overdueMs = 30_000;
const sweepBatch = 500;
const collections: readonly TrackedCollection[] = [
  "calendars",
  "dossiers",
  "deliveries",
  "sittings",
  "phoneChecks",
  "followers",
];

/**
 * Carries outbox entries to their queues: at once by the change stream, and by a sweep what got lost on the way, in a
 * crash or with a flushed Redis. One worker does it at a time; two for a moment are harmless, ids being derived.
 */
export function createRelay(services: {
  readonly connection: Connection;
  readonly leases: LeaseStore;
  readonly pending: PendingStore;
  readonly queues: Queues;
  readonly log: Logger;
}) {
  const { connection, leases, pending, log } = services;
  const jobs = jobAdder(services.queues);
  const me = randomUUID();
  let follower: Follower | null = null;
  let stopped = false;
  let sweptAt = 0;

  const gathered = gatherer(async (job, owed) => {
    // What cannot be queued now stays in its outbox, and the sweep comes back to it.
    await jobs.addAll(job, owed).catch((error: unknown) => log.warn({ err: error, job }, "not queued"));
  });

  async function sweep(olderThanMs: number): Promise<void> {
    sweptAt = Date.now();
    const before = new Date(Date.now() - olderThanMs);
    for (const from of collections) {
      const owed = await pending.owedBefore(from, before, sweepBatch);
      for (const entry of owed) await jobs.addAgain(entry);
      if (owed.length > 0) log.info({ from, count: owed.length }, "asked again for what was still owed");
    }
  }

  async function begin(): Promise<void> {
    follower = await followChanges<JobsPulse, TrackedCollection>(connection, {
      pulses: collections,
      having: withJobs,
      read: (pulse) => JobsPulse.parse(pulse),
      onBeat: ({ id: owner, pulse }) => {
        for (const { id, job } of pulse.jobs) gathered.add({ owner, id, job });
      },
      onLost: () => void sweep(0).catch((error: unknown) => log.warn({ err: error }, "sweep")),
    });
    // What was written while nobody held the lease.
    await sweep(0);
  }

  async function end(): Promise<void> {
    const last = follower;
    follower = null;
    await last?.close();
  }

  async function turn(): Promise<void> {
    const held = await leases.hold(lease, me, leaseMs);
    if (held && !follower) await begin();
    if (!held && follower) await end();
    if (held && Date.now() - sweptAt > sweepMs) await sweep(overdueMs);
  }

  async function run(): Promise<void> {
    while (!stopped) {
      await turn().catch((error: unknown) => log.warn({ err: error }, "relay"));
      await pause(renewMs);
    }
  }

  let wake: () => void = () => undefined;
  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  let running: Promise<void> = Promise.resolve();
  return {
    start: async (): Promise<void> => {
      await turn();
      running = run();
    },
    stop: async (): Promise<void> => {
      stopped = true;
      wake();
      await running;
      await end();
      await leases.release(lease, me).catch(() => undefined);
    },
  };
}
