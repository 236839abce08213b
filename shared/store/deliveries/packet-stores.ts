import type { Connection } from "mongoose";
import { deliveryStore } from "./delivery.store.ts";
import { dispatchStore } from "./dispatch.store.ts";
import { handInStore } from "./hand-in.store.ts";
import { roundsStore } from "./rounds.store.ts";
import { windowPlacesStore } from "./window-places.store.ts";

/** All that is kept of packets, their rounds and the money of couriers. */
export const packetStores = (connection: Connection) => ({
  deliveries: deliveryStore(connection),
  dispatch: dispatchStore(connection),
  handIns: handInStore(connection),
  rounds: roundsStore(connection),
  windowPlaces: windowPlacesStore(connection),
});
