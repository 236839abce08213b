import type { AnyBulkWriteOperation, Collection } from "mongodb";
import type { Connection } from "mongoose";
import { partsOf } from "../../domain/deliveries/rounds/index.ts";
import type { AccountDocument } from "../accounts/account.store.ts";
import { agencyStore } from "../agencies/agency.store.ts";
import { driverOf } from "../connect.ts";
import type { SittingDocument } from "../after-hours/sitting.document.ts";
import type { DeliveryDocument } from "../deliveries/delivery.document.ts";
import type { DossierDocument } from "../dossiers/dossier.document.ts";
import { exactKeys, openAddress, openParties, sealParties } from "../dossiers/sealed-parties.ts";
import { sameAddress } from "../followers/follower-address.ts";
import type { FollowerDocument } from "../followers/follower.store.ts";
import type { MessageDocument } from "../messages/message.store.ts";
import { rotatePlaces } from "../places/rotate-places.ts";
import { doorDigests } from "../places/place-id.ts";
import type { PersonalVault, Sealed } from "./vault.ts";

export type Rotated = Readonly<
  Record<"dossiers" | "deliveries" | "messages" | "accounts" | "sittings" | "places" | "followers", number>
>;

const batchSize = 500;

/**
 * Seals all personal fields, and the secrets of one-time codes, with the current key that are sealed with an older one. May be broken
 * off and begun again, and runs beside the office: persons do not change, but for who received the result, and that field is left alone.
 */
export async function rotatePersonalKeys(connection: Connection, vault: PersonalVault): Promise<Rotated> {
  const of = driverOf(connection);
  const again = (sealed: Sealed): Sealed => vault.seal(vault.open(sealed));
  const dossiers = await rewrite(of.collection<DossierDocument>("dossiers"), ({ parties }) => {
    if (vault.isCurrent(parties.salt)) return null;
    const opened = openParties(vault, parties);
    const { salt, submitter, owner, homeAddress, civilStatus } = sealParties(vault, opened);
    return {
      "parties.salt": salt,
      "parties.submitter": submitter,
      "parties.owner": owner,
      "parties.homeAddress": homeAddress,
      "parties.civilStatus": civilStatus,
      exactKeys: exactKeys(vault, opened),
    };
  });
  const offices = await agencyStore(connection).findAll();
  const wards = new Map(offices.map(({ _id, ward }) => [_id, ward]));
  const doorAt = (agency: string, address: Sealed) => {
    const parts = partsOf(openAddress(vault, address));
    return doorDigests(vault, agency, { ...parts, ward: parts.ward || (wards.get(agency) ?? "") })[0];
  };
  const deliveries = await rewrite(
    of.collection<DeliveryDocument>("deliveries"),
    ({ agency, recipient, address, point, door, signature, place }) =>
      vault.isCurrent(address)
        ? null
        : {
            "recipient.phone": again(recipient.phone),
            address: again(address),
            ...(point && { point: again(point) }),
            ...(door !== undefined && { door: doorAt(agency, address) ?? door }),
            ...(signature && { signature: again(signature) }),
            ...(place && { place: again(place) }),
          },
  );
  const messages = await rewrite(of.collection<MessageDocument>("messages"), ({ to, secret }) =>
    vault.isCurrent(to) ? null : { to: again(to), ...(secret && { secret: again(secret) }) },
  );
  const accounts = await rewrite(
    of.collection<AccountDocument>("accounts"),
    ({ secondFactor: factor }) =>
      !factor || vault.isCurrent(factor.secret) ? null : { "secondFactor.secret": again(factor.secret) },
    // One that was set up meanwhile has the current key already, and must not become the old one again.
    ({ secondFactor: factor }) => ({ "secondFactor.secret.jwe": factor?.secret.jwe }),
  );
  const sittings = await rewrite(of.collection<SittingDocument>("sittings"), ({ holders }) => {
    // By its place: tickets are only ever added at the end, while this goes on too.
    const changes = holders.flatMap(({ name, phone }, at) => {
      if (!name || !phone || vault.isCurrent(phone)) return [];
      const opened = vault.open(phone);
      return [
        [`holders.${at}.name`, again(name)],
        [`holders.${at}.phone`, vault.seal(opened)],
        [`holders.${at}.phoneKey`, vault.indexOf("phone", opened)],
      ] as const;
    });
    return changes.length === 0 ? null : Object.fromEntries(changes);
  });
  const places = await rotatePlaces(connection, vault);
  const followers = await rewrite(
    of.collection<FollowerDocument>("followers"),
    ({ channel, to }) => {
      if (vault.isCurrent(to)) return null;
      const opened = vault.open(to);
      return { to: vault.seal(opened), toKey: vault.indexOf(channel, sameAddress(channel, opened)) };
    },
    // One that was asked for again meanwhile has the current key already.
    ({ to }) => ({ "to.jwe": to.jwe }),
  );
  return { dossiers, deliveries, messages, accounts, sittings, places, followers };
}

async function rewrite<T extends { _id: string }>(
  collection: Collection<T>,
  changesOf: (document: T) => object | null,
  /** What must still be so, where somebody may change it at the same time. */
  whileIn: (document: T) => object = () => ({}),
): Promise<number> {
  let rewritten = 0;
  let writes: AnyBulkWriteOperation<{ _id: string }>[] = [];
  const plain: Collection<{ _id: string }> = collection.db.collection(collection.collectionName);
  const flush = async () => {
    if (writes.length > 0) await plain.bulkWrite(writes, { ordered: false });
    rewritten += writes.length;
    writes = [];
  };
  for await (const document of plain.find<T>({}).sort({ _id: 1 })) {
    const $set = changesOf(document);
    if ($set)
      writes.push({ updateOne: { filter: { ...whileIn(document), _id: document._id }, update: { $set } } });
    if (writes.length >= batchSize) await flush();
  }
  await flush();
  return rewritten;
}
