import type { DossierView } from "../../../../shared/contracts/dossiers.ts";
import type { Procedure } from "../../../../shared/contracts/procedures.ts";
import { wordsIn } from "../../../../shared/domain/procedures/index.ts";
import type { Language } from "../../../../shared/i18n/index.ts";

type CasePaper = {
  readonly name: string;
  readonly where: string;
  readonly originals: number;
  readonly certified: number;
  readonly copies: number;
};

/** The papers of a dossier's case, by the version it was accepted under. Empty where that is not known. */
export function casePapers(
  { revision, caseName }: Pick<DossierView, "revision" | "caseName">,
  procedure: Procedure | null,
  language: Language,
): readonly CasePaper[] {
  const version = procedure?.versions.find((one) => one.revision === revision);
  const found = version?.cases.find(({ name }) => name.vi === caseName.vi);
  return (found?.papers ?? []).map(({ name, where, originals, certified, copies }) => ({
    name: wordsIn(name, language),
    where: where ? wordsIn(where, language) : "",
    originals,
    certified,
    copies,
  }));
}
