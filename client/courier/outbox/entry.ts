import { z } from "zod";
import { DeliveryCommand } from "../../../shared/contracts/deliveries.ts";
import { Problem } from "../../../shared/contracts/problem.ts";

/** A confirmed act of a courier, kept on the phone until the office has answered it. */
export const OutboxEntry = z.object({
  /** Sent as `Idempotency-Key`: however often it is replayed, the office accepts it once. */
  key: z.string(),
  /** Epoch milliseconds of the phone's own clock when it was confirmed. */
  at: z.number(),
  /** Whose act it is; only that account sends it. */
  account: z.string(),
  deliveryId: z.string(),
  /** Failed attempts that the courier saw: one that is counted already is not counted twice. */
  attempts: z.number().int(),
  /** The address, to say which stop it was. */
  place: z.string(),
  command: DeliveryCommand,
  /** Why the office refused it; null while it waits to be sent. */
  problem: Problem.nullable(),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

export const isWaiting = (entry: OutboxEntry) => entry.problem === null;
export const isRefused = (entry: OutboxEntry) => entry.problem !== null;
