import type { Connection } from "mongoose";
import { addDays, type CivilDate } from "../../domain/time/index.ts";
import { driverOf } from "../connect.ts";
import type { DossierDocument } from "./dossier.document.ts";

/** What the register says of a dossier, and nothing else of it is read. */
const registered = {
  code: 1,
  agency: 1,
  status: 1,
  title: 1,
  procedure: 1,
  sets: 1,
  parties: 1,
  clock: 1,
  promise: 1,
  returnedAt: 1,
  note: 1,
  land: 1,
} as const;
export type Registered = Pick<DossierDocument, "_id" | keyof typeof registered>;

/** The register of an agency, in the order of the codes: day by day, serial by serial. */
export function registerStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<DossierDocument>("dossiers");
  /** `261123`, as codes have it. */
  const inCode = (date: CivilDate) => date.replaceAll("-", "").slice(2);
  return {
    /** Dossiers that came in on these days, both included; `after` is the code of the last one seen. */
    page: (of: {
      readonly agency: string;
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly after: string | null;
      readonly limit: number;
    }): Promise<Registered[]> => {
      const { agency, from, to, after, limit } = of;
      // Codes are read by their own index: `H29.162-261123-0001` stands between two days of its agency.
      const code = {
        $gt: after ?? `${agency}-${inCode(from)}`,
        $lt: `${agency}-${inCode(addDays(to, 1))}`,
      };
      return collection()
        .find<Registered>({ code }, { projection: registered })
        .sort({ code: 1 })
        .limit(limit)
        .toArray();
    },
  };
}
export type RegisterStore = ReturnType<typeof registerStore>;
