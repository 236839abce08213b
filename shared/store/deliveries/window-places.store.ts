import type { Connection } from "mongoose";
import { windowKey, type ChosenWindow } from "../../domain/deliveries/index.ts";
import type { CivilDate } from "../../domain/time/index.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import { openStates } from "./delivery.model.ts";
import type { DeliveryDocument } from "./delivery.document.ts";

/** Who has a place in a window, or is about to choose it: one document, so that the last place has one taker. */
type WindowPlaces = {
  /** `<agency>-<window>`. */
  _id: string;
  version: number;
  holders: { delivery: string; at: Date }[];
  expiresAt: Date;
};

/** How long a place is kept for a packet that does not say yet that it has it. */
const choosingMs = 15_000;
const keptMs = 90 * 24 * 60 * 60_000;
const mostTries = 200;

/** Places in the windows that residents choose. */
export function windowPlacesStore(connection: Connection) {
  const places = () => driverOf(connection).collection<WindowPlaces>("windowPlaces");
  const deliveries = () => driverOf(connection).collection<DeliveryDocument>("deliveries");
  const open = { state: { $in: [...openStates] } };

  /** Those that have the window indeed, or may be writing it this very moment. */
  async function stillTheirs(holders: WindowPlaces["holders"], window: ChosenWindow, now: Date) {
    const ids = holders.map(({ delivery }) => delivery);
    const found = await deliveries()
      .find({ _id: { $in: ids }, "window.date": window.date, "window.from": window.from, ...open })
      .project<Pick<DeliveryDocument, "_id">>({ _id: 1 })
      .toArray();
    const have = new Set(found.map(({ _id }) => _id));
    return holders.filter(
      ({ delivery, at }) => have.has(delivery) || now.getTime() - at.getTime() < choosingMs,
    );
  }

  /** Whether it was written: not where somebody else wrote first. */
  async function write(before: WindowPlaces | null, after: WindowPlaces): Promise<boolean> {
    if (before) {
      const { _id, version } = before;
      return (await places().replaceOne({ _id, version }, after)).modifiedCount === 1;
    }
    try {
      await places().insertOne(after);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  return {
    ensureIndexes: () => places().createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 }),
    /** How many packets have chosen each window from a day on, by `windowKey`. */
    countTaken: async (agency: string, from: CivilDate): Promise<ReadonlyMap<string, number>> => {
      const found = await deliveries()
        .aggregate<{ _id: ChosenWindow; count: number }>([
          { $match: { agency, "window.date": { $gte: from }, ...open } },
          { $group: { _id: { date: "$window.date", from: "$window.from" }, count: { $sum: 1 } } },
        ])
        .toArray();
      return new Map(found.map(({ _id, count }) => [windowKey(_id), count]));
    },
    /** Keeps a place for a packet, which is to be written at once. Whether there was one. */
    reserve: async (of: {
      readonly agency: string;
      readonly window: ChosenWindow;
      readonly delivery: string;
      readonly most: number;
    }): Promise<boolean> => {
      const { agency, window, delivery, most } = of;
      const _id = `${agency}-${windowKey(window)}`;
      for (let attempt = 0; attempt < mostTries; attempt += 1) {
        const now = new Date();
        const before = await places().findOne({ _id });
        const holders = await stillTheirs(before?.holders ?? [], window, now);
        const others = holders.filter((one) => one.delivery !== delivery);
        if (others.length >= most) return false;
        const after = {
          _id,
          version: (before?.version ?? 0) + 1,
          holders: [...others, { delivery, at: now }],
          expiresAt: new Date(now.getTime() + keptMs),
        };
        if (await write(before, after)) return true;
      }
      return false;
    },
  };
}
export type WindowPlacesStore = ReturnType<typeof windowPlacesStore>;
