import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";

/** The time that deadlines and papers go by. Sessions, limits and job delays stay on machine time. */
export type BusinessClock = {
  readonly now: () => Promise<Date>;
  readonly demo: boolean;
};

/** The only clock of a production office. */
export const machineClock: BusinessClock = { now: async () => new Date(), demo: false };

type ClockDocument = {
  _id: "business";
  at: Date;
  /** Machine time from which the clock runs on by itself; null while it stands. */
  runsSince: Date | null;
};

/** One document that every command and job of a demo office reads. Until it is set, machine time. */
export function demoClock(connection: Connection) {
  const collection = () => driverOf(connection).collection<ClockDocument>("clock");

  async function now(): Promise<Date> {
    const set = await collection().findOne({ _id: "business" });
    if (!set) return new Date();
    return set.runsSince ? new Date(set.at.getTime() + Date.now() - set.runsSince.getTime()) : set.at;
  }

  return {
    demo: true,
    now,
    /** Moves the clock forward; false when it is already later. `run`: it goes on from there by itself. */
    advance: async (to: Date, run = false): Promise<boolean> => {
      if (to < (await now())) return false;
      const set = { at: to, runsSince: run ? new Date() : null };
      await collection().updateOne({ _id: "business" }, { $set: set }, { upsert: true });
      return true;
    },
  };
}
export type DemoClock = ReturnType<typeof demoClock>;
