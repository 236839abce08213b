import { DomainError } from "../errors.ts";
import type { Paper } from "../procedures/paper.ts";
import { wordsIn, type Words } from "../procedures/words.ts";

/** How a resident hands a paper in online: as files, or the original later, when the result is received. */
export type HandedIn = {
  /** Ids of the papers that files were sent of. */
  readonly filed: readonly string[];
  /** Ids of the papers whose original is brought. */
  readonly brought: readonly string[];
};

/** Only what is kept or looked at as an original can be brought later: of a copy a picture is as good. */
export const mayBring = ({ originals, certified, copies }: Paper): boolean =>
  originals > 0 || certified + copies === 0;

/** What the case asks for, and is neither filed nor brought. */
export function stillMissing(papers: readonly Paper[], { filed, brought }: HandedIn): readonly Paper[] {
  return papers.filter(
    (paper) =>
      paper.required && !filed.includes(paper.id) && !(mayBring(paper) && brought.includes(paper.id)),
  );
}

/** @throws DomainError `papers-not-handed-in` that names each */
export function assertHandedIn(
  papers: readonly Paper[],
  handedIn: HandedIn,
  language: Parameters<typeof wordsIn>[1],
): void {
  const missing = stillMissing(papers, handedIn).map(({ name }: { readonly name: Words }) =>
    wordsIn(name, language),
  );
  if (missing.length > 0) throw new DomainError("papers-not-handed-in", { papers: missing });
}
