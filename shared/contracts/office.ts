import { z } from "zod";
import { instant, instantOut, words } from "./common.ts";
import { Point } from "./rounds.ts";

/** What every screen needs to know of the office it stands in. */
export const Office = z
  .object({
    agency: z.string(),
    name: words,
    counterName: words,
    address: z.string(),
    phone: z.string(),
    hours: words,
    ward: z.string(),
    /** Where it is on a map; null where nobody has said. */
    point: Point.nullable(),
    returnCounter: z.string(),
    supplementCounter: z.string(),
    /** Business time; on a demo clock it may differ from the screen's own. */
    now: instantOut,
    demo: z.boolean(),
  })
  .meta({ id: "Office" });
export type Office = z.infer<typeof Office>;

/** Moves the demo clock. It only goes forward, and only when outbox and queues are empty. */
export const AdvanceClock = z.strictObject({
  to: instant,
  /** Whether it goes on by itself from there. */
  run: z.boolean().default(false),
});
/** As it is sent. */
export type AdvanceClock = z.input<typeof AdvanceClock>;

export const ClockState = z
  .object({
    now: instantOut,
    demo: z.boolean(),
    idle: z.boolean(),
    /** What is still under way: outbox entries, queued jobs, thresholds already passed. */
    pending: z.object({ outbox: z.number(), jobs: z.number(), thresholds: z.number() }),
  })
  .meta({ id: "ClockState" });
export type ClockState = z.infer<typeof ClockState>;
