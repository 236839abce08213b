import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import type { PersonalVault, Sealed } from "../personal/vault.ts";
import { doorDigests, streetDigests } from "./place-id.ts";
import type { PlaceDocument } from "./place.document.ts";
import { openParts } from "./place.store.ts";

/**
 * Seals places anew with the current key. Their ids are digests by the key too, so each is written under its new one before the old one
 * goes; whoever looks for it meanwhile finds one of the two by either key. What somebody changes meanwhile comes with the next run.
 */
export async function rotatePlaces(connection: Connection, vault: PersonalVault): Promise<number> {
  const collection = driverOf(connection).collection<PlaceDocument>("places");
  const again = (sealed: Sealed): Sealed => vault.seal(vault.open(sealed));
  let rotated = 0;
  for await (const place of collection.find({}).sort({ _id: 1 })) {
    if (vault.isCurrent(place.address)) continue;
    const { agency, directions, point } = place;
    const parts = openParts(vault, place);
    const [id = place._id] = doorDigests(vault, agency, parts);
    const [street = place.street] = streetDigests(vault, agency, parts);
    const anew = {
      ...place,
      _id: id,
      street,
      address: again(place.address),
      directions: directions && { ...directions, text: again(directions.text) },
      point: point && { ...point, place: again(point.place) },
    };
    try {
      await collection.insertOne(anew);
    } catch (error) {
      // Broken off before: it is there already, and what was said of it since is newer.
      if (!isDuplicateKey(error)) throw error;
    }
    const { deletedCount } = await collection.deleteOne({ _id: place._id, version: place.version });
    rotated += deletedCount;
  }
  return rotated;
}
