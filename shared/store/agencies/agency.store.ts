import type { Connection } from "mongoose";
import { usualTerms, type ChoiceTerms } from "../../domain/deliveries/index.ts";
import type { Words } from "../../domain/procedures/index.ts";
import { DomainError } from "../../domain/errors.ts";
import { briefCache } from "../brief-cache.ts";
import { driverOf } from "../connect.ts";

/** An office: what its papers and screens say of it. The id is the code that agencies exchange, `H29.162`. */
export type AgencyDocument = {
  _id: string;
  name: Words;
  counterName: Words;
  ward: string;
  address: string;
  phone: string;
  hours: Words;
  /** Where results are handed out and papers handed in. */
  returnCounter: string;
  supplementCounter: string;
  /** Who signs letters, by office ("Chủ tịch"); a general word where the office names nobody. */
  signer?: Words;
  /** Minutes after the last shift that couriers have to be back; the usual ones where it is not said. */
  backGrace?: number;
  /** What residents may choose of a result that goes home; the usual terms where it is not said. */
  homeReturn?: Partial<ChoiceTerms>;
  /** Where rounds begin and end; degrees, WGS 84. */
  point?: { lat: number; lng: number };
  /** Dong for bringing a result home; left out: nothing is asked for. */
  homeReturnFee?: number;
  /** Grows with every change on the page of the office; left out: none yet. */
  version?: number;
  /** Who changed what and when: what stood there before, oldest first. */
  changes?: AgencyChange[];
};

/** What an administrator may change; null: not said, so the usual holds. */
export type AgencyTerms = Required<Omit<AgencyDocument, "_id" | "version" | "changes" | YoungerTerm>> & {
  readonly [K in YoungerTerm]: NonNullable<AgencyDocument[K]> | null;
};
type YoungerTerm = "signer" | "backGrace" | "point" | "homeReturnFee";

type AgencyChange = { version: number; at: Date; by: string; before: Partial<AgencyDocument> };

/** How long another server's change may go unnoticed where the fee is asked for at every intake. */
const cachedForMs = 2_000;

export const choiceTermsOf = (agency: AgencyDocument | null): ChoiceTerms => ({
  ...usualTerms,
  ...agency?.homeReturn,
});

export function agencyStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<AgencyDocument>("agencies");
  const fees = briefCache<number | null>(cachedForMs);
  const findById = (id: string) => collection().findOne({ _id: id }, withoutChanges);
  return {
    findById,
    /** What bringing a result home costs here, from memory; null where nothing is asked for. */
    homeReturnFee: (id: string): Promise<number | null> =>
      fees.get(id, async () => (await findById(id))?.homeReturnFee ?? null),
    /** Who changed the office last; null where nobody has. */
    findLastChange: async (id: string): Promise<AgencyChange | null> => {
      const found = await collection().findOne({ _id: id }, { projection: { changes: { $slice: -1 } } });
      return found?.changes?.at(-1) ?? null;
    },
    /**
     * Writes what an administrator has changed, and keeps what stood there before, in one write. Null: no such office.
     * @throws DomainError `version-conflict` when somebody else saved in between
     */
    change: async (
      id: string,
      terms: AgencyTerms,
      of: { readonly seen: number; readonly by: string; readonly at: Date },
    ): Promise<AgencyDocument | null> => {
      const { seen, by, at } = of;
      const stored = await findById(id);
      if (!stored) return null;
      const { _id, version = 0, ...before } = stored;
      const set = Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== null));
      const unset = Object.entries(terms).flatMap(([name, value]) => (value === null ? name : []));
      const rests = version === 0 ? { version: { $exists: false } } : { version };
      const change = { version: version + 1, at, by, before };
      const written =
        seen === version
          ? await collection().updateOne(
              { _id, ...rests },
              {
                $set: { ...set, version: version + 1 },
                $push: { changes: change },
                ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((name) => [name, 1])) }),
              },
            )
          : { modifiedCount: 0 };
      if (written.modifiedCount !== 1) throw new DomainError("version-conflict", { seen, version });
      fees.forget(id);
      return await findById(id);
    },
    /** The office a public screen stands in when it names none: the first. */
    findFirst: () => collection().findOne({}, { sort: { _id: 1 }, ...withoutChanges }),
    findAll: () => collection().find({}, withoutChanges).sort({ _id: 1 }).toArray(),
    /** The codes of all offices, in order. */
    findCodes: async (): Promise<readonly string[]> => {
      const found = await collection()
        .find({}, { projection: { _id: 1 }, sort: { _id: 1 } })
        .toArray();
      return found.map(({ _id }) => _id);
    },
    save: async (agency: AgencyDocument): Promise<void> => {
      const { _id, ...fields } = agency;
      await collection().updateOne({ _id }, { $set: fields }, { upsert: true });
    },
  };
}
const withoutChanges = { projection: { changes: 0 } };

export type AgencyStore = ReturnType<typeof agencyStore>;
