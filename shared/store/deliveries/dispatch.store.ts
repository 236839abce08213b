import type { Connection } from "mongoose";
import type { DeliveryState } from "../../domain/deliveries/index.ts";
import { driverOf } from "../connect.ts";
import type { DossierDocument } from "../dossiers/dossier.document.ts";
import { openStates } from "./delivery.model.ts";
import type { DeliveryDocument } from "./delivery.document.ts";
import type { StoredDelivery } from "./delivery.store.ts";

/** Where a page ended. */
export type PacketCursor = { readonly at: Date; readonly id: string };

/** A packet without what is only for its courier: enough to balance a day. */
export type PacketOfDay = StoredDelivery & Pick<DeliveryDocument, "code" | "recipient">;

const withCouriers: readonly DeliveryState[] = ["outForReturn", "returning"];
const mostFound = 20;

/** What another agency's counter may know of: a packet that is held out to it, or lies there. */
const guestsOf = (agency: string) => ({
  counter: agency,
  state: { $in: ["returning", "atOtherCounter", "offered"] satisfies DeliveryState[] },
  $or: [{ state: "returning" as const }, { shelf: agency }],
});

/** What the dispatch board asks of packets and their dossiers: pages, a scan, a day. Only reads. */
export function dispatchStore(connection: Connection) {
  const deliveries = () => driverOf(connection).collection<DeliveryDocument>("deliveries");
  const dossiers = () => driverOf(connection).collection<DossierDocument>("dossiers");

  return {
    /** In the order they were planned; `since`: those that changed from then on. */
    page: (of: {
      readonly agency: string;
      readonly states: readonly DeliveryState[];
      readonly since: Date | null;
      readonly after: PacketCursor | null;
      readonly limit: number;
    }) => {
      const { agency, states, since, after, limit } = of;
      return deliveries()
        .find({
          agency,
          state: { $in: [...states] },
          ...(since && { updatedAt: { $gte: since } }),
          ...(after && {
            $or: [{ plannedAt: { $gt: after.at } }, { plannedAt: after.at, _id: { $gt: after.id } }],
          }),
        })
        .sort({ plannedAt: 1, _id: 1 })
        .limit(limit)
        .toArray();
    },
    findByIds: (agency: string, ids: readonly string[]) =>
      deliveries()
        .find({ agency, _id: { $in: [...ids] } })
        .toArray(),
    /** Those in which an attempt has failed: open ones, and those that changed since. */
    findFailed: (agency: string, since: Date) =>
      deliveries()
        .find({
          agency,
          attempts: { $gt: 0 },
          $or: [{ state: { $in: [...openStates] } }, { updatedAt: { $gte: since } }],
        })
        .sort({ plannedAt: 1, _id: 1 })
        .limit(500)
        .toArray(),
    /** Of other agencies: held out to the counter of this one, waiting there, or on their way back from it. */
    findGuests: (agency: string) =>
      deliveries().find(guestsOf(agency)).sort({ plannedAt: 1, _id: 1 }).limit(500).toArray(),
    /** By what a scanner reads: the number of a seal or the code of a dossier, with or without the agency. Newest first. */
    findScanned: (agency: string, scanned: string) =>
      deliveries()
        .find({
          $or: [
            { agency, "seal.number": scanned },
            { agency, code: { $in: [scanned, `${agency}-${scanned}`] } },
            // Of another agency, for this one's counter.
            { ...guestsOf(agency), "seal.number": scanned },
          ],
        })
        .sort({ plannedAt: -1, _id: -1 })
        .limit(mostFound)
        .toArray(),
    /** Every packet to which something happened in a time, or which a courier had during it. */
    findTouched: (agency: string, { from, to }: { readonly from: Date; readonly to: Date }) =>
      deliveries()
        .find({
          agency,
          plannedAt: { $lt: to },
          $or: [{ updatedAt: { $gte: from } }, { state: { $in: [...withCouriers] } }],
        })
        .project<PacketOfDay>({ pin: 0, pinCheck: 0, signature: 0, answered: 0, outbox: 0, address: 0 })
        .sort({ code: 1, _id: 1 })
        .toArray(),
    /** Packets whose couriers have originals of them that have not come to the office. */
    findOriginalsOut: (agency: string) =>
      deliveries()
        .find({ agency, "originals.0": { $exists: true } })
        .project<PacketOfDay>({ pin: 0, pinCheck: 0, signature: 0, answered: 0, outbox: 0, address: 0 })
        .sort({ code: 1, _id: 1 })
        .toArray(),
    countStates: async (agency: string): Promise<ReadonlyMap<DeliveryState, number>> => {
      const found = await deliveries()
        .aggregate<{ _id: DeliveryState; count: number }>([
          { $match: { agency, state: { $in: [...openStates] } } },
          { $group: { _id: "$state", count: { $sum: 1 } } },
        ])
        .toArray();
      return new Map(found.map(({ _id, count }) => [_id, count]));
    },
    /** What the office made, by dossier: what a packet is made up of. */
    findResults: async (refs: readonly string[]): Promise<ReadonlyMap<string, DossierDocument["result"]>> => {
      const found = await dossiers()
        .find({ _id: { $in: [...refs] } })
        .project<Pick<DossierDocument, "_id" | "result">>({ result: 1 })
        .toArray();
      return new Map(found.map(({ _id, result }) => [_id, result]));
    },
  };
}
export type DispatchStore = ReturnType<typeof dispatchStore>;
