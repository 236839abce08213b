import type { Connection } from "mongoose";
import { deviceNoteMs, type DeviceChange, type DeviceKind } from "../../domain/devices/index.ts";
import { driverOf } from "../connect.ts";
import { hashToken, type Issue } from "../credentials/credentials.ts";
import { devicePulseText } from "../outbox/pulse.ts";

/** What was done with a device: the account, and business time. */
export type DeviceEvent = { readonly type: DeviceChange; readonly at: Date; readonly by: string };

/** A registered screen. Its token is stored as a hash only. What may be missing is so in older documents. */
export type DeviceDocument = {
  _id: string;
  kind: DeviceKind;
  agency: string;
  name: string;
  tokenHash: string;
  revoked: boolean;
  version?: number;
  /** The token that is valid: each renewal raises the generation. */
  issue?: Issue;
  /** Tokens that were valid once: who shows one is told which office to call. */
  voidHashes?: string[];
  history?: DeviceEvent[];
  /** The request that registered it, so that a repeated one is answered alike. */
  request?: { key: string; digest: string };
  /** When it last asked for something; machine time, a minute apart. */
  seenAt?: Date;
  /** The server that holds its line, and when that server last said so; machine time. */
  line?: { server: string; at: Date } | null;
  pulse?: string;
};

export const versionOfDevice = ({ version }: Pick<DeviceDocument, "version">): number => version ?? 1;
export const generationOf = ({ issue }: Pick<DeviceDocument, "issue">): number => issue?.generation ?? 1;

/** Screens of the offices. A token that becomes void leaves a pulse: every server hears of it and ends the device's sockets. */
export function deviceStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<DeviceDocument>("devices");
  /** As somebody has seen it, and still in use. */
  const seenAs = (id: string, version: number) => ({
    _id: id,
    revoked: false,
    $or: [{ version }, ...(version === 1 ? [{ version: { $exists: false } }] : [])],
  });
  return {
    ensureIndexes: () =>
      collection().createIndexes([
        { key: { tokenHash: 1 }, unique: true },
        { key: { voidHashes: 1 }, sparse: true },
        { key: { agency: 1, name: 1 }, unique: true, partialFilterExpression: { revoked: false } },
        { key: { "request.key": 1 }, unique: true, sparse: true },
      ]),
    findByToken: (token: string) => collection().findOne({ tokenHash: hashToken(token), revoked: false }),
    /** The device that a void token belonged to. */
    findByVoidToken: (token: string) => {
      const hash = hashToken(token);
      return collection().findOne({ $or: [{ tokenHash: hash, revoked: true }, { voidHashes: hash }] });
    },
    findById: (id: string) => collection().findOne({ _id: id }),
    findByRequest: (key: string) => collection().findOne({ "request.key": key }),
    /** Of an agency: those in use first, by name. */
    findAll: (agency: string) =>
      collection().find({ agency }).sort({ revoked: 1, name: 1, _id: 1 }).toArray(),
    /** @throws Error of a duplicate key where the name is in use, or the request was made before */
    create: async (device: DeviceDocument): Promise<void> => {
      await collection().insertOne(device);
    },
    /**
     * The device of a demo or a test, with a token of its own. One that was renewed or revoked stays so: a restart gives nobody
     * back what was taken.
     */
    register: async (
      device: Pick<DeviceDocument, "_id" | "kind" | "agency" | "name">,
      token: string,
    ): Promise<void> => {
      const { _id, ...fields } = device;
      if (!(await collection().findOne({ _id }))) {
        await collection().insertOne({ ...device, tokenHash: hashToken(token), revoked: false });
        return;
      }
      const untouched = { ...seenAs(_id, 1), voidHashes: { $exists: false } };
      await collection().updateOne(untouched, { $set: { ...fields, tokenHash: hashToken(token) } });
    },
    /** @returns null where it is not as it was seen. @throws Error of a duplicate key where the name is in use */
    rename: (id: string, seen: number, name: string, event: DeviceEvent) =>
      collection().findOneAndUpdate(
        seenAs(id, seen),
        { $set: { name, version: seen + 1 }, $push: { history: event } },
        { returnDocument: "after" },
      ),
    /** A new token; the one before is void from here on. @returns null where it is not as it was seen */
    renew: (known: DeviceDocument, token: string, issue: Issue, event: DeviceEvent) => {
      const seen = versionOfDevice(known);
      const pulse = devicePulseText({ generation: issue.generation, revoked: false });
      return collection().findOneAndUpdate(
        { ...seenAs(known._id, seen), tokenHash: known.tokenHash },
        {
          $set: { tokenHash: hashToken(token), issue, version: seen + 1, pulse },
          $push: { history: event, voidHashes: known.tokenHash },
        },
        { returnDocument: "after" },
      );
    },
    /** The first time counts. */
    revoke: (known: DeviceDocument, event: DeviceEvent) =>
      collection().findOneAndUpdate(
        { _id: known._id, revoked: false },
        {
          $set: {
            revoked: true,
            line: null,
            version: versionOfDevice(known) + 1,
            pulse: devicePulseText({ generation: generationOf(known), revoked: true }),
          },
          $push: { history: event },
        },
        { returnDocument: "after" },
      ),
    /** It has asked for something: written once a minute at most, however busy it is. */
    noteSeen: async (device: Pick<DeviceDocument, "_id" | "seenAt">, now: Date): Promise<void> => {
      const before = new Date(now.getTime() - deviceNoteMs);
      if (device.seenAt && device.seenAt > before) return;
      const due = { $or: [{ seenAt: { $exists: false } }, { seenAt: { $lte: before } }] };
      await collection().updateOne({ _id: device._id, ...due }, { $set: { seenAt: now } });
    },
    /** This server holds the device's line from now on. */
    noteLine: async (id: string, server: string, now: Date): Promise<void> => {
      await collection().updateOne({ _id: id, revoked: false }, { $set: { line: { server, at: now } } });
    },
    /** This server still holds the lines of these devices. */
    keepLines: async (ids: readonly string[], server: string, now: Date): Promise<void> => {
      if (ids.length === 0) return;
      const seen = { line: { server, at: now }, seenAt: now };
      await collection().updateMany({ _id: { $in: [...ids] }, revoked: false }, { $set: seen });
    },
    /** It does so no longer; another server's note stays. */
    dropLines: async (ids: readonly string[], server: string): Promise<void> => {
      await collection().updateMany(
        { _id: { $in: [...ids] }, "line.server": server },
        { $set: { line: null } },
      );
    },
  };
}
export type DeviceStore = ReturnType<typeof deviceStore>;
