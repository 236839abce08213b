import type { Actor } from "../../shared/domain/accounts/index.ts";
import { partsOf } from "../../shared/domain/deliveries/rounds/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import type { DoorStore } from "../../shared/store/deliveries/door.store.ts";
import { openAddress, sealAddress } from "../../shared/store/dossiers/sealed-parties.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { PlaceFacts, PlaceStore } from "../../shared/store/places/place.store.ts";

export type PlaceServices = {
  readonly places: PlaceStore;
  readonly doors: DoorStore;
  readonly clock: BusinessClock;
  readonly vault: PersonalVault;
};

/**
 * Notes what somebody of the office says of the door of a packet: for the place, for the packet, and for every other one on its way to the
 * same door. Done again, it says the same again.
 * @throws DomainError `version-conflict` where the packet's address was written meanwhile
 */
export async function sayOfDoor(
  { places, doors, clock, vault }: PlaceServices,
  actor: Actor,
  packet: DeliveryDocument,
  facts: PlaceFacts,
): Promise<void> {
  const { agency, account: by } = actor;
  const parts = partsOf(openAddress(vault, packet.address));
  const ids = await places.idsOf(agency, parts);
  await places.note(agency, parts, facts, { by, now: await clock.now() });
  if (!(await write(packet))) {
    throw new DomainError("version-conflict", { seen: packet.version, version: packet.version });
  }
  if (ids.length === 0) return;
  for (const other of await doors.findOpen(agency, ids)) {
    if (other._id === packet._id || !(await goesThere(other))) continue;
    // Where its address is written at this moment, whoever writes it looks at the door himself.
    await write(other);
  }

  async function goesThere(other: DeliveryDocument): Promise<boolean> {
    if (other.door !== undefined) return true;
    const [door = ""] = await places.idsOf(agency, partsOf(openAddress(vault, other.address)));
    return ids.includes(door);
  }

  function write(to: DeliveryDocument): Promise<boolean> {
    const { directions, point } = facts;
    const { directions: _before, ...address } = openAddress(vault, to.address);
    const said = { ...address, ...(typeof directions === "string" && { directions }) };
    return doors.write(to, {
      ...(directions !== undefined && { address: sealAddress(vault, said) }),
      ...(point !== undefined && { point: point && vault.seal(JSON.stringify(point)) }),
    });
  }
}
