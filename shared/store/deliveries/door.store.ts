import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";
import { officePulseText } from "../outbox/pulse.ts";
import type { Sealed } from "../personal/vault.ts";
import { openStates } from "./delivery.model.ts";
import type { DeliveryDocument } from "./delivery.document.ts";

const mostOpen = 500;

/** Packets by the door they go to. */
export function doorStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<DeliveryDocument>("deliveries");
  return {
    /** Those on their way to a door, and those of which nobody has noted yet which door it is. */
    findOpen: (agency: string, doors: readonly string[]) =>
      collection()
        .find({
          agency,
          state: { $in: [...openStates] },
          $or: [{ door: { $in: [...doors] } }, { door: { $exists: false } }],
        })
        .limit(mostOpen)
        .toArray(),

    /** Writes where the door is (null forgets it) and how to find it; false where somebody has written the address meanwhile. */
    write: async (
      { _id, agency, version, address: before }: DeliveryDocument,
      { address, point }: { readonly address?: Sealed; readonly point?: Sealed | null },
    ): Promise<boolean> => {
      const pulse = officePulseText([], { version, agency });
      const { matchedCount } = await collection().updateOne(
        { _id, agency, "address.jwe": before.jwe },
        {
          $set: { pulse, ...(address && { address }), ...(point && { point }) },
          ...(point === null && { $unset: { point: 1 as const } }),
        },
      );
      return matchedCount === 1;
    },
  };
}
export type DoorStore = ReturnType<typeof doorStore>;
