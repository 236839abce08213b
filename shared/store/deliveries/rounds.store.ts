import type { Connection } from "mongoose";
import type { RoundsPlan } from "../../domain/deliveries/rounds/index.ts";
import { DomainError } from "../../domain/errors.ts";
import type { CivilDate } from "../../domain/time/index.ts";
import { driverOf } from "../connect.ts";
import { isDuplicateKey } from "../duplicate-key.ts";
import { officePulseText } from "../outbox/pulse.ts";

/** All rounds of an agency's day in one document: planning again moves stops from one to another, and each is in one of them at any time. */
export type RoundsDocument = {
  /** `<agency>-<date>`. */
  _id: string;
  agency: string;
  date: CivilDate;
  version: number;
  rounds: RoundsPlan["rounds"];
  leftOver: RoundsPlan["leftOver"];
  plannedAt: Date;
  /** Who changed it last. */
  by: string;
  pulse: string;
};

const mostTries = 5;

export function roundsStore(connection: Connection) {
  const collection = () => driverOf(connection).collection<RoundsDocument>("rounds");
  const find = (agency: string, date: CivilDate) => collection().findOne({ _id: `${agency}-${date}` });

  /** Whether it was written: not where somebody else wrote first. */
  async function write(before: RoundsDocument | null, after: RoundsDocument): Promise<boolean> {
    if (before) {
      const written = await collection().replaceOne({ _id: before._id, version: before.version }, after);
      return written.modifiedCount === 1;
    }
    try {
      await collection().insertOne(after);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  return {
    find,
    /**
     * Decides on what is true now, and again when somebody else wrote in between.
     * @throws DomainError of the decision, or `version-conflict`
     */
    transact: async (
      of: { readonly agency: string; readonly date: CivilDate; readonly now: Date; readonly by: string },
      decideOn: (document: RoundsDocument | null) => Promise<RoundsPlan>,
    ): Promise<void> => {
      const { agency, date, now: plannedAt, by } = of;
      for (let attempt = 0; attempt < mostTries; attempt += 1) {
        const before = await find(agency, date);
        const { rounds, leftOver } = await decideOn(before);
        const version = (before?.version ?? 0) + 1;
        const after = {
          _id: `${agency}-${date}`,
          agency,
          date,
          version,
          rounds,
          leftOver,
          plannedAt,
          by,
          pulse: officePulseText([], { version, agency }),
        };
        if (await write(before, after)) return;
      }
      throw new DomainError("version-conflict", { seen: 0, version: 0 });
    },
  };
}
export type RoundsStore = ReturnType<typeof roundsStore>;
