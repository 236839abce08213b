import type { PaperCount } from "../../shared/contracts/dossiers.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { wordsIn, type ProcedureCase } from "../../shared/domain/procedures/index.ts";
import type { Language } from "../../shared/i18n/index.ts";
import type { MissingPaper, ReceivedPaper } from "../../shared/store/dossiers/dossier.document.ts";

/**
 * The papers handed in, named by the procedure's case or by the clerk. A paper that was only looked at (all
 * counts zero) is not one the office holds, so it is left out.
 * @throws DomainError `unknown-paper`
 */
export function receivedPapers(
  counted: readonly PaperCount[],
  procedureCase: ProcedureCase,
  language: Language,
): ReceivedPaper[] {
  return counted.flatMap(({ id, name, originals, certified, copies }) => {
    const paper = procedureCase.papers.find((one) => one.id === id);
    if (id !== undefined && !paper) {
      throw new DomainError("unknown-paper", {
        paper: id,
        papers: procedureCase.papers.map((one) => one.id),
      });
    }
    const called = name ?? (paper && wordsIn(paper.name, language));
    if (!called) throw new DomainError("unknown-paper", { paper: "", papers: [] });
    const held = originals + certified + copies > 0;
    return held ? [{ id: id ?? null, name: called, originals, certified, copies }] : [];
  });
}

/** Papers that are asked for, as they are kept. */
export function missingPapers(
  papers: readonly { name: string; note?: string | undefined; where?: string | undefined }[],
): MissingPaper[] {
  return papers.map(({ name, note, where }) => ({ name, note: note ?? null, where: where ?? null }));
}
