import type { UseFormReturn } from "react-hook-form";
import { wordsIn, versionInForce } from "../../../shared/domain/procedures/index.ts";
import type { Procedure, ProcedureCase, ProcedureVersion } from "../../../shared/contracts/procedures.ts";
import { dateOf } from "../../../shared/domain/time/index.ts";
import type { Language } from "../../../shared/i18n/index.ts";
import { usualQuantities } from "./fee-needs.ts";
import type { IntakeContext, IntakeValues } from "./intake-values.ts";

/** The version in force at `now` (epoch ms, business time), and the case with this id; null where there is none. */
export function contextOf(procedure: Procedure | null, caseId: string, now: number): IntakeContext {
  const found = procedure && versionInForce(procedure, dateOf(now));
  const version = found ? (procedure.versions.find((one) => one.revision === found.revision) ?? null) : null;
  return { version, procedureCase: version?.cases.find(({ id }) => id === caseId) ?? null };
}

/** Fills in what a case usually brings: its papers with their counts, its usual quantities. */
export function applyCase<O>(
  form: UseFormReturn<IntakeValues, unknown, O>,
  version: ProcedureVersion,
  chosen: ProcedureCase,
  language: Language,
) {
  form.setValue("caseId", chosen.id);
  form.setValue(
    "papers",
    chosen.papers.map((paper) => ({
      id: paper.id,
      name: wordsIn(paper.name, language),
      originals: paper.required ? paper.originals : 0,
      certified: paper.required ? paper.certified : 0,
      copies: paper.required ? paper.copies : 0,
    })),
  );
  form.setValue("quantities", usualQuantities(chosen.fee));
  if (!version.homeReturn && form.getValues("returnMode") === "home") form.setValue("returnMode", "counter");
  if (form.formState.isSubmitted) void form.trigger();
}
