import { z } from "zod";

const ofDossier = z.strictObject({
  /** The outbox entry this job does; it is removed in the write that stores the effect. */
  entry: z.string(),
  ref: z.string(),
});

/** Every job of the office: its name and what it is told. A job without a handler stops the worker's start. */
export const jobs = {
  "schedule-deadlines": ofDossier,
  "plan-delivery": ofDossier,
  notify: ofDossier,
  "record-home-return": z.strictObject({ entry: z.string(), deliveryId: z.string() }),
  "watch-deadlines": z.strictObject({}),
} as const;

export type JobName = keyof typeof jobs;
export const jobNames = Object.freeze(Object.keys(jobs)) as readonly JobName[];
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]>;

/** Jobs that an outbox entry may ask for; `watch-deadlines` comes from its schedule instead. */
export type OutboxJob = Exclude<JobName, "watch-deadlines">;
export const isOutboxJob = (name: string): name is OutboxJob =>
  Object.hasOwn(jobs, name) && name !== "watch-deadlines";
