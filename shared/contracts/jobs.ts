import { z } from "zod";

/** An outbox entry to be done, and the document that owes it: a dossier's `ref`, or a delivery's id. */
const owed = z.strictObject({
  /** It is removed in the write that stores the effect. */
  entry: z.string(),
  owner: z.string(),
});
/** Entries that were written about the same time go to the queue as one job. */
const batch = z.strictObject({ entries: z.array(owed).min(1) });

/** Every job of the office: its name and what it is told. A job without a handler stops the worker's start. */
export const jobs = {
  "schedule-deadlines": batch,
  "plan-delivery": batch,
  "remember-place": batch,
  notify: batch,
  "recompute-schedules": batch,
  "record-home-return": batch,
  "tell-ticket": batch,
  "send-phone-code": batch,
  "tell-followers": batch,
  "confirm-follower": batch,
  "watch-deadlines": z.strictObject({}),
  "anchor-chains": z.strictObject({}),
  "run-sittings": z.strictObject({}),
  "sweep-drafts": z.strictObject({}),
  "sweep-places": z.strictObject({}),
} as const;

export type JobName = keyof typeof jobs;
export const jobNames = Object.freeze(Object.keys(jobs)) as readonly JobName[];
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]>;
export type OwedEntry = z.infer<typeof owed>;

/** Jobs that come by the clock, and that nobody asks for. */
export const scheduledJobs = [
  "watch-deadlines",
  "anchor-chains",
  "run-sittings",
  "sweep-drafts",
  "sweep-places",
] as const satisfies readonly JobName[];
export type ScheduledJob = (typeof scheduledJobs)[number];

/** Jobs that an outbox entry may ask for. */
export type OutboxJob = Exclude<JobName, ScheduledJob>;
export const isOutboxJob = (name: string): name is OutboxJob =>
  Object.hasOwn(jobs, name) && !scheduledJobs.some((scheduled) => scheduled === name);

/** Jobs whose work no screen shows and nobody stands waiting for: they may come a moment later, and many at a time. */
const unhurried: ReadonlySet<string> = new Set<OutboxJob>(["notify", "tell-followers", "remember-place"]);
export const isUnhurried = (name: string): boolean => unhurried.has(name);
