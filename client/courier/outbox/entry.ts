import { z } from "zod";
import { DeliveryCommand } from "../../../shared/contracts/deliveries.ts";
import { Problem } from "../../../shared/contracts/problem.ts";

const acts = DeliveryCommand.options.map(({ shape }) => shape.type.value);

/** What of an entry stands in the clear on the phone's disk: enough to send it, and to say which it was when the office refuses it. */
export const EntryCover = z.object({
  /** Sent as `Idempotency-Key`: however often it is replayed, the office accepts it once. */
  key: z.string(),
  /** Epoch milliseconds of the phone's own clock when it was confirmed. */
  at: z.number(),
  /** Whose act it is; only that account sends it. */
  account: z.string(),
  deliveryId: z.string(),
  /** Failed attempts that the courier saw: one that is counted already is not counted twice. */
  attempts: z.number().int(),
  act: z.enum(acts),
  /** Why the office refused it; null while it waits to be sent. */
  problem: Problem.nullable(),
});

/** What is sealed. */
export const EntryContent = z.object({
  /** The address, to say which stop it was. */
  place: z.string(),
  command: DeliveryCommand,
});

/** A confirmed act of a courier, kept on the phone until the office has answered it. */
export type OutboxEntry = z.infer<typeof EntryCover> & {
  /** Null since the shift has ended in which it was confirmed: this phone cannot read it any more, only send it. */
  readonly content: z.infer<typeof EntryContent> | null;
  /** The act as only the office can read it; null where the office has named no key. */
  readonly sealed: string | null;
};

/** As builds before kept it, all of it sealed by a key of its own. */
export const OlderEntry = EntryCover.omit({ act: true }).extend(EntryContent.shape);

export const isWaiting = (entry: OutboxEntry) => entry.problem === null;
export const isRefused = (entry: OutboxEntry) => entry.problem !== null;
