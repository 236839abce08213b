import {
  versionInForce,
  type Procedure,
  type ProcedureCase,
  type ProcedureField,
  type ProcedureVersion,
} from "../../shared/domain/procedures/index.ts";
import type { CivilDate } from "../../shared/domain/time/index.ts";
import type { Random } from "./random.ts";

/** One way a resident's request can run. */
export type Offer = {
  readonly procedure: Procedure;
  readonly version: ProcedureVersion;
  readonly procedureCase: ProcedureCase;
  readonly imported: boolean;
};

/** How often each is asked for, in a ward where most people come for certified copies; 1 where not named. */
const demand: Readonly<Record<string, number>> = {
  "2.000815": 30,
  "2.000635": 10,
  "1.004873": 9,
  "1.001193": 8,
  "1.013831": 7,
  "2.000884": 6,
  "2.001035": 5,
  "1.012783": 5,
  "1.000894": 4,
  "1.013225": 4,
  "1.013314": 3,
  "1.004859": 3,
  "3.000722": 3,
  "1.000656": 3,
  "1.013833": 2,
  "1.012784": 2,
  "1.013978": 2,
  "1.009141": 2,
};

/** What brings people to the counter among the imported procedures. */
const demandOfField: Readonly<Record<ProcedureField, number>> = {
  certification: 10,
  civilStatus: 10,
  land: 6,
  construction: 4,
  residence: 3,
  interlinked: 1,
  other: 1,
};

/** Imported procedures that a ward decides itself. */
export function suitsWard({ source, level }: Pick<Procedure, "source" | "level">): boolean {
  return source === "national" && level === "commune";
}

/** What can be asked for on a day, in an order that does not depend on how it was read. */
export function offersOn(date: CivilDate, procedures: readonly Procedure[]) {
  const all = procedures
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((procedure) => {
      const version = versionInForce(procedure, date);
      return version ? [{ procedure, version, imported: suitsWard(procedure) }] : [];
    });
  const ours = all.filter(({ procedure }) => procedure.source === "catalogue");
  const imported = all.filter((one) => one.imported);
  const fields = [...new Set(imported.map(({ procedure }) => procedure.field))].toSorted();

  return {
    hasImported: imported.length > 0,
    pickOurs: (random: Random): Offer =>
      withCase(
        random.weighted(ours, ({ procedure }) => demand[procedure.code] ?? 1),
        random,
      ),
    pickImported: (random: Random): Offer => {
      const field = random.weighted(fields, (one) => demandOfField[one]);
      return withCase(random.pick(imported.filter(({ procedure }) => procedure.field === field)), random);
    },
  };
}
export type Offers = ReturnType<typeof offersOn>;

/** The first case is the usual one. */
function withCase(offer: Omit<Offer, "procedureCase">, random: Random): Offer {
  const { cases } = offer.version;
  return { ...offer, procedureCase: random.weighted(cases, (one) => (one === cases[0] ? 3 : 1)) };
}
