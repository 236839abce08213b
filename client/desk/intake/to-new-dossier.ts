import { computeFee } from "../../../shared/domain/procedures/index.ts";
import { toInstant } from "../words/to-instant.ts";
import { quantitiesFor } from "./fee-needs.ts";
import type { IntakeContext, IntakeValues, PaperValues } from "./intake-values.ts";

type Filled = Record<string, unknown>;

/**
 * The fields as the contract wants them: empty texts are left out, and so are parts the procedure does not ask
 * for. What it does ask for is always there, so that the contract names what is missing.
 */
export function toNewDossier(values: IntakeValues, { version, procedureCase }: IntakeContext): Filled {
  const rule = procedureCase?.rule ?? null;
  const dossier = filled({
    procedureCode: values.procedureCode,
    caseId: values.caseId,
    submitter: filled(values.submitter),
    owner: values.ownerDiffers ? filled(values.owner) : undefined,
    papers: countedPapers(values.papers).map(({ paper }) => toPaper(paper)),
    sets: values.sets,
    quantities: procedureCase ? quantitiesFor(procedureCase.fee, values.quantities) : {},
    feeTime: values.feeTime === "onReturn" && owes(values, procedureCase) ? values.feeTime : undefined,
    returnMode: values.returnMode,
    homeAddress: values.returnMode === "home" ? homeOf(values.homeAddress) : undefined,
    land: version?.details === "land" ? filled(values.land) : undefined,
    civilStatus:
      version?.details === "civilStatus"
        ? {
            persons: values.civilStatus.persons.map(filled),
            event: filled(values.civilStatus.event),
          }
        : undefined,
    promise:
      procedureCase && !rule && values.answer.type === "accept"
        ? filled({ ...values.promise, dueAt: toInstant(values.promise.dueAt) })
        : undefined,
    language: values.language,
    ticket: values.ticket,
    note: values.note,
    answer: answerOf(values.answer),
  });
  // The contract lets a procedure with one case go without its name; a clerk has to pick one of several.
  return version && !procedureCase ? { ...dossier, caseId: "" } : dossier;
}

const homeOf = ({ point, ...address }: IntakeValues["homeAddress"]): Filled =>
  filled({ ...address, point: point ?? undefined });
/** Only a fee that is known can be left for later. */
function owes({ quantities }: IntakeValues, procedureCase: IntakeContext["procedureCase"]): boolean {
  const { amount } = procedureCase
    ? computeFee(procedureCase.fee, quantitiesFor(procedureCase.fee, quantities))
    : { amount: null };
  return amount !== null && amount > 0;
}

/** What the office says instead of accepting; nothing where it accepts. */
function answerOf({ type, ground, note, reason, papers }: IntakeValues["answer"]): Filled | undefined {
  switch (type) {
    case "accept":
      return undefined;
    case "refuse":
      return filled({ type, ground, note });
    case "requestSupplement":
      return {
        type,
        reason,
        papers: papers
          .split("\n")
          .filter((name) => name.trim() !== "")
          .map((name) => ({ name })),
      };
  }
}

/** Where a path of the contract is in the form: papers without a count are not sent. */
export function toIntakeField(path: string, { papers }: IntakeValues): string {
  const entered = /^quantities\.entered\.(.+)$/.exec(path);
  if (entered) return path.replaceAll(".", "_").replace("quantities_entered_", "quantities.entered.");
  // One field holds them all, a line each.
  if (path.startsWith("answer.papers")) return "answer.papers";
  const sent = countedPapers(papers);
  return path.replace(/^papers\.(\d+)/, (_, index) => `papers.${sent[Number(index)]?.at ?? index}`);
}

function countedPapers(papers: readonly PaperValues[]) {
  return papers
    .map((paper, at) => ({ paper: withWholeCounts(paper), at }))
    .filter(({ paper }) => paper.originals + paper.certified + paper.copies > 0);
}

function withWholeCounts(paper: PaperValues): PaperValues {
  const whole = (count: number) => (Number.isFinite(count) ? count : 0);
  return {
    ...paper,
    originals: whole(paper.originals),
    certified: whole(paper.certified),
    copies: whole(paper.copies),
  };
}

function toPaper({ id, name, originals, certified, copies }: PaperValues): Filled {
  return filled({ id, name: id === "" ? name : "", originals, certified, copies });
}

function filled(values: Readonly<Record<string, unknown>>): Filled {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(typeof value === "string" && value.trim() === ""),
    ),
  );
}
