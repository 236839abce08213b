import type { Connection } from "mongoose";
import type { OwedEntry } from "../../contracts/jobs.ts";
import { driverOf } from "../connect.ts";
import { oneOf } from "../one-of.ts";
import type { TrackedCollection } from "./pending.store.ts";

/** Takes entries out of the outboxes of a collection, all in one command. What is no longer owed is passed over; no version changes. */
export const clearing =
  (connection: Connection, name: TrackedCollection) =>
  async (owed: readonly OwedEntry[]): Promise<void> => {
    if (owed.length === 0) return;
    await driverOf(connection)
      .collection<{ _id: string; outbox: { id: string }[] }>(name)
      .updateMany(
        { _id: oneOf(owed.map(({ owner }) => owner)) },
        { $pull: { outbox: { id: { $in: owed.map(({ entry }) => entry) } } } },
      );
  };
