import type { Connection } from "mongoose";
import { z } from "zod";
import { Point } from "../../contracts/rounds.ts";
import { formatAddress, hasPhoneNumber, type Address } from "../../domain/deliveries/rounds/index.ts";
import { agencyStore } from "../agencies/agency.store.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import type { PersonalVault } from "../personal/vault.ts";
import { doorDigests, streetDigests } from "./place-id.ts";
import { resident, type PlaceDocument } from "./place.document.ts";

/** What is said of a door; null takes back what was said, left out it stays. */
export type PlaceFacts = {
  readonly directions?: string | null | undefined;
  readonly point?: Point | null | undefined;
};

type Known<T> = { readonly is: T; readonly by: string; readonly at: Date };

/** What is known of a door. */
export type Place = {
  readonly directions: Known<string> | null;
  readonly point: Known<Point> | null;
};

const mostTries = 5;
const mostNeighbours = 60;

const Parts = z.object({
  number: z.string(),
  alley: z.array(z.string()),
  street: z.string(),
  ward: z.string(),
});
export const openParts = (vault: PersonalVault, { address }: PlaceDocument): Address =>
  Parts.parse(JSON.parse(vault.open(address)));

/** What an office knows of doors: where they are and how to find them. One document a door, whoever lives there. */
export function placeStore(connection: Connection, vault: PersonalVault) {
  const collection = () => driverOf(connection).collection<PlaceDocument>("places");
  const agencies = agencyStore(connection);

  /** Where the ward is not written, it is the office's own. */
  async function whole(agency: string, address: Address): Promise<Address> {
    if (address.ward !== "") return address;
    return { ...address, ward: (await agencies.findById(agency))?.ward ?? "" };
  }

  const findBy = (agency: string, ids: readonly string[]) =>
    collection().findOne({ _id: { $in: [...ids] }, agency });

  function opened({ directions, point }: PlaceDocument): Place {
    return {
      directions: directions && { ...saidOf(directions), is: vault.open(directions.text) },
      point: point && { ...saidOf(point), is: Point.parse(JSON.parse(vault.open(point.place))) },
    };
  }

  return {
    ensureIndexes: async (): Promise<void> => {
      await collection().createIndex({ agency: 1, street: 1 });
      await collection().createIndex({ usedAt: 1 });
    },

    /** The digests of a door by every key there is, the current one first; none where no single door is meant. */
    idsOf: async (agency: string, address: Address): Promise<readonly string[]> =>
      doorDigests(vault, agency, await whole(agency, address)),

    find: async (agency: string, address: Address): Promise<Place | null> => {
      const ids = doorDigests(vault, agency, await whole(agency, address));
      const found = ids.length === 0 ? null : await findBy(agency, ids);
      return found && opened(found);
    },

    /** Other doors of the street whose point is known: by their numbers, and nobody's name. */
    findNeighbours: async (
      agency: string,
      address: Address,
    ): Promise<readonly { readonly label: string; readonly point: Point }[]> => {
      const at = await whole(agency, address);
      const own = new Set(doorDigests(vault, agency, at));
      const streets = streetDigests(vault, agency, at);
      if (streets.length === 0) return [];
      const found = await collection()
        .find({ agency, street: { $in: [...streets] }, point: { $ne: null } })
        .sort({ usedAt: -1, _id: 1 })
        .limit(mostNeighbours)
        .toArray();
      return found.flatMap((one) => {
        const { point } = opened(one);
        if (!point || own.has(one._id)) return [];
        return [
          { label: formatAddress({ ...openParts(vault, one), street: "", ward: "" }), point: point.is },
        ];
      });
    },

    /**
     * Remembers what somebody has said of a door. What the office has found out stays where only a resident says something else. Nothing is
     * remembered where no single door is meant, nor directions that lead to a person.
     */
    note: async (
      agency: string,
      address: Address,
      facts: PlaceFacts,
      { by, now }: { readonly by: string; readonly now: Date },
    ): Promise<void> => {
      const at = await whole(agency, address);
      const ids = doorDigests(vault, agency, at);
      const [id] = ids;
      const [street = ""] = streetDigests(vault, agency, at);
      if (id === undefined) return;
      for (let attempt = 0; attempt < mostTries; attempt += 1) {
        const before = await findBy(agency, ids);
        const changes = changesOf(before, facts, { by, now });
        if (!changes) return;
        if (before) {
          const written = await collection().updateOne(
            { _id: before._id, version: before.version },
            { $set: { ...changes, usedAt: now }, $inc: { version: 1 } },
          );
          if (written.modifiedCount === 1) return;
          continue;
        }
        const sealed = vault.seal(JSON.stringify(at));
        try {
          await collection().insertOne({
            _id: id,
            agency,
            street,
            address: sealed,
            directions: null,
            point: null,
            ...changes,
            usedAt: now,
            version: 1,
          });
          return;
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
        }
      }
      throw new Error("a place was written by others every time");
    },

    /** A packet goes there: it is not forgotten yet. */
    touch: async (agency: string, address: Address, now: Date): Promise<void> => {
      const ids = doorDigests(vault, agency, await whole(agency, address));
      if (ids.length > 0)
        await collection().updateOne({ _id: { $in: [...ids] }, agency }, { $max: { usedAt: now } });
    },

    /** Forgets what nobody has used since. How many doors that were. */
    forgetUnused: async (before: Date): Promise<number> =>
      (await collection().deleteMany({ usedAt: { $lt: before } })).deletedCount,
  };

  function changesOf(
    before: PlaceDocument | null,
    { directions, point }: PlaceFacts,
    said: { readonly by: string; readonly now: Date },
  ): Partial<Pick<PlaceDocument, "directions" | "point">> | null {
    const stamp = { by: said.by, at: said.now };
    const mayWrite = (known: { readonly by: string } | null | undefined) =>
      said.by !== resident || !known || known.by === resident;
    const known = before && opened(before);
    const isNewText =
      directions !== undefined &&
      (known?.directions?.is ?? null) !== directions &&
      !(directions !== null && hasPhoneNumber(directions)) &&
      mayWrite(before?.directions);
    const isNewPoint =
      point !== undefined &&
      JSON.stringify(known?.point?.is ?? null) !== JSON.stringify(point) &&
      mayWrite(before?.point);
    if (!isNewText && !isNewPoint) return null;
    return {
      ...(isNewText && {
        directions: directions === null ? null : { ...stamp, text: vault.seal(directions) },
      }),
      ...(isNewPoint && { point: point && { ...stamp, place: vault.seal(JSON.stringify(point)) } }),
    };
  }
}
export type PlaceStore = ReturnType<typeof placeStore>;

const saidOf = ({ by, at }: { readonly by: string; readonly at: Date }) => ({ by, at });
