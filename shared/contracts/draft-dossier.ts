import type { Procedure } from "../domain/procedures/index.ts";
import type { DraftFile, DraftValues } from "./drafts.ts";

type Version = Procedure["versions"][number];
type Filled = Record<string, unknown>;

/** What a draft is read by: the phone that was verified, the case, and the files that have arrived. */
export type DraftContext = {
  readonly procedureCode: string;
  readonly version: Version;
  readonly caseId: string | null;
  readonly phone: string;
  readonly language: "vi" | "en";
  readonly files: readonly Pick<DraftFile, "paper">[];
};

/**
 * What a draft would be as a dossier, for the contract of intake (`NewDossier`): empty texts are left out, what the procedure does
 * not ask for too. Made alike by the page that shows what is missing and by the server.
 */
export function toNewDossier(values: DraftValues, of: DraftContext): Filled {
  const { version, phone, files } = of;
  const filed = new Set(files.map(({ paper }) => paper));
  const chosen = chosenCase(version, of.caseId);
  const dossier: Filled = filled({
    procedureCode: of.procedureCode,
    caseId: chosen?.id,
    submitter: filled({ ...values.submitter, phone }),
    owner: values.ownerDiffers ? filled(values.owner) : undefined,
    // A file counts as a copy: the original is compared when the result is received.
    papers: chosen?.papers.filter(({ id }) => filed.has(id)).map(({ id }) => ({ id, copies: 1 })),
    quantities: values.copies.trim() === "" ? {} : { copies: Number(values.copies) },
    returnMode: values.returnMode,
    homeAddress: values.returnMode === "home" ? homeOf(values.homeAddress) : undefined,
    land: version.details === "land" ? filled(values.land) : undefined,
    civilStatus:
      version.details === "civilStatus"
        ? { persons: values.persons.map(filled), event: filled(values.event) }
        : undefined,
    language: of.language,
    note: values.note,
  });
  // The contract lets a procedure with one case go without its name; of several one has to be picked.
  return chosen ? dossier : { ...dossier, caseId: "" };
}

const homeOf = ({ point, ...address }: DraftValues["homeAddress"]): Filled =>
  filled({ ...address, point: point ?? undefined });

/** The case that was picked, or the only one there is. */
export function chosenCase({ cases }: Version, caseId: string | null): Version["cases"][number] | null {
  const [only, ...more] = cases;
  return cases.find(({ id }) => id === caseId) ?? (more.length === 0 ? (only ?? null) : null);
}

function filled(values: Readonly<Filled>): Filled {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(typeof value === "string" && value.trim() === ""),
    ),
  );
}
