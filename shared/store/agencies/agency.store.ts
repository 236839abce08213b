import type { Connection } from "mongoose";
import { usualTerms, type ChoiceTerms } from "../../domain/deliveries/index.ts";
import type { Words } from "../../domain/procedures/index.ts";
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
};

export const termsOf = (agency: AgencyDocument | null): ChoiceTerms => ({
  ...usualTerms,
  ...agency?.homeReturn,
});

export function agencyStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<AgencyDocument>("agencies");
  return {
    findById: (id: string) => collection().findOne({ _id: id }),
    /** The office a public screen stands in when it names none: the first. */
    findFirst: () => collection().findOne({}, { sort: { _id: 1 } }),
    findAll: () => collection().find({}).sort({ _id: 1 }).toArray(),
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
export type AgencyStore = ReturnType<typeof agencyStore>;
