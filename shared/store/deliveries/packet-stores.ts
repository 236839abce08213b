import type { Connection } from "mongoose";
import type { PersonalVault } from "../personal/vault.ts";
import { placeStore } from "../places/place.store.ts";
import { deliveryStore } from "./delivery.store.ts";
import { dispatchStore } from "./dispatch.store.ts";
import { doorStore } from "./door.store.ts";
import { handInStore } from "./hand-in.store.ts";
import { roundsStore } from "./rounds.store.ts";
import { windowPlacesStore } from "./window-places.store.ts";

/** All that is kept of packets, their doors, their rounds and the money of couriers. */
export const packetStores = (connection: Connection, vault: PersonalVault) => ({
  deliveries: deliveryStore(connection),
  dispatch: dispatchStore(connection),
  doors: doorStore(connection),
  places: placeStore(connection, vault),
  handIns: handInStore(connection),
  rounds: roundsStore(connection),
  windowPlaces: windowPlacesStore(connection),
});
