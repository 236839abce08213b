import type { Connection } from "mongoose";
import { helpCallMs, helpCallState } from "../../domain/devices/index.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import { helpPulseText } from "../outbox/pulse.ts";

/** A call from a device. Which resident pressed the key is nowhere. */
export type HelpCallDocument = {
  _id: string;
  agency: string;
  device: string;
  /** As the device was called then. */
  name: string;
  /** Business time, as desks show it. */
  calledAt: Date;
  /** Machine time. */
  standsUntil: Date;
  ended: boolean;
  /** Accounts. */
  answeredBy: string | null;
  endedBy: string | null;
  pulse: string;
};

/** Long enough to see which kiosk people do not cope with. */
const keptSeconds = 30 * 24 * 60 * 60;
/** Two presses in one moment, at the end of a call: one more look settles it. */
const mostTries = 5;

const untilFrom = (now: Date) => new Date(now.getTime() + helpCallMs);

/** Calls of devices, one of a device at a time. `now` is machine time throughout. */
export function helpCallStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<HelpCallDocument>("helpCalls");
  const standing = (now: Date) => ({ ended: false, standsUntil: { $gt: now } });
  const pulseOf = (call: HelpCallDocument, now: Date) => {
    const { agency, device, name, calledAt } = call;
    return helpPulseText({
      agency,
      device,
      name,
      calledAt: calledAt.toISOString(),
      state: helpCallState(call, now),
    });
  };
  const findStanding = (device: string, now: Date) => collection().findOne({ device, ...standing(now) });

  async function insert(call: HelpCallDocument): Promise<boolean> {
    try {
      await collection().insertOne(call);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Writes what changes in a call that still stands; null where it does not, or is not as `where` says. */
  async function change(
    call: HelpCallDocument,
    where: Partial<Pick<HelpCallDocument, "answeredBy">>,
    changes: Partial<HelpCallDocument>,
    now: Date,
  ): Promise<HelpCallDocument | null> {
    const pulse = pulseOf({ ...call, ...changes }, now);
    return collection().findOneAndUpdate(
      { _id: call._id, ...standing(now), ...where },
      { $set: { ...changes, pulse } },
      { returnDocument: "after" },
    );
  }

  return {
    ensureIndexes: () =>
      collection().createIndexes([
        { key: { device: 1 }, unique: true, partialFilterExpression: { ended: false } },
        { key: { agency: 1, ended: 1, calledAt: 1 } },
        { key: { standsUntil: 1 }, expireAfterSeconds: keptSeconds },
      ]),
    findById: (id: string) => collection().findOne({ _id: id }),
    findStanding,
    findAll: (agency: string, now: Date) =>
      collection()
        .find({ agency, ...standing(now) })
        .sort({ calledAt: 1, _id: 1 })
        .toArray(),
    /** The call that stands, or this one from now on. One that ended by itself makes room. */
    begin: async (
      call: Pick<HelpCallDocument, "_id" | "agency" | "device" | "name" | "calledAt">,
      now: Date,
    ): Promise<{ readonly call: HelpCallDocument; readonly isNew: boolean }> => {
      const rest = { standsUntil: untilFrom(now), ended: false, answeredBy: null, endedBy: null };
      const made: HelpCallDocument = { ...call, ...rest, pulse: "" };
      made.pulse = pulseOf(made, now);
      for (let tries = 0; tries < mostTries; tries += 1) {
        const known = await findStanding(call.device, now);
        if (known) return { call: known, isNew: false };
        await collection().updateMany(
          { device: call.device, ended: false, standsUntil: { $lte: now } },
          { $set: { ended: true } },
        );
        if (await insert(made)) return { call: made, isNew: true };
      }
      throw new Error("a device's calls change all the time");
    },
    /** Only one can be the first; null for everybody else. */
    answer: (call: HelpCallDocument, account: string, now: Date) =>
      change(call, { answeredBy: null }, { answeredBy: account, standsUntil: untilFrom(now) }, now),
    end: (call: HelpCallDocument, account: string, now: Date) =>
      change(call, {}, { ended: true, endedBy: account }, now),
    /** A revoked device calls nobody. */
    endOf: async (device: string, account: string, now: Date): Promise<void> => {
      const call = await findStanding(device, now);
      if (call) await change(call, {}, { ended: true, endedBy: account }, now);
    },
  };
}
export type HelpCallStore = ReturnType<typeof helpCallStore>;
