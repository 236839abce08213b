import { z } from "zod";

/** What the bench tells a process that watches. */
export const Order = z.discriminatedUnion("type", [
  /** Opens sockets to a server, one for each ticket, each watching that ticket's dossier. */
  z.object({ type: z.literal("connect"), port: z.number(), tickets: z.array(z.string()) }),
  /** Tears every socket off and comes back within the spread, in ms, as screens do. */
  z.object({ type: z.literal("tear"), spread: z.number() }),
  /** Hands over what was heard since the last time. */
  z.object({ type: z.literal("report") }),
  z.object({ type: z.literal("leave") }),
]);
export type Order = z.infer<typeof Order>;

/** One change as one socket heard it: dossier, version, and when in ms of the machine's monotonic clock. */
export const Heard = z.tuple([z.string(), z.number(), z.number()]);
export type Heard = z.infer<typeof Heard>;

export const Answer = z.discriminatedUnion("type", [
  z.object({ type: z.literal("done") }),
  z.object({
    type: z.literal("report"),
    heard: z.array(Heard),
    /** The newest version of its dossier that each socket knows. */
    known: z.array(z.tuple([z.string(), z.number()])),
  }),
]);
export type Answer = z.infer<typeof Answer>;

/** Milliseconds of the clock that all processes of a machine share. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
