import type { TFunction } from "i18next";
import type { z } from "zod";
import { NewDossier } from "../../../shared/contracts/dossiers.ts";
import { toNewDossier, type DraftContext } from "../../../shared/contracts/draft-dossier.ts";
import type { DraftValues } from "../../../shared/contracts/drafts.ts";
import type { FieldFault } from "../../ui/error-summary.tsx";

export const steps = ["who", "what", "papers", "return", "review"] as const;
export type Step = (typeof steps)[number];

/** How a step is called in the address. */
export const slugs: Readonly<Record<Step, string>> = {
  who: "nguoi-nop",
  what: "noi-dung",
  papers: "giay-to",
  return: "nhan-ket-qua",
  review: "xem-lai",
};

const stepOf: readonly (readonly [RegExp, Step])[] = [
  [/^(submitter|owner)\./u, "who"],
  [/^(caseId|civilStatus|land|quantities)/u, "what"],
  [/^papers/u, "papers"],
];

export type DraftFault = FieldFault & { readonly step: Step };

/** What is wrong with a draft, by the contract that the office parses it with; each in words that name the field. */
export function draftFaults(values: DraftValues, of: DraftContext, t: TFunction): readonly DraftFault[] {
  const parsed = NewDossier.safeParse(toNewDossier(values, of), { reportInput: true });
  const faults = new Map<string, DraftFault>();
  for (const issue of parsed.error?.issues ?? []) {
    const name = issue.path.join(".");
    const [, step = "return"] = stepOf.find(([path]) => path.test(name)) ?? [];
    if (!faults.has(name)) faults.set(name, { name, step, message: say(name, issue, t) });
  }
  return [...faults.values()];
}

function say(name: string, issue: z.core.$ZodIssue, t: TFunction): string {
  if (name === "civilStatus.persons") return t("online:faults.persons");
  const known = name.replaceAll(/\.\d+/g, ".*");
  const field = t([`desk:intakeFaults.fields.${known}`, "desk:intakeFaults.fields.other"]);
  if (isMissing(issue)) return t("online:faults.missing", { field });
  if (issue.code === "custom" && name.endsWith("directions")) return t("desk:intakeFaults.directions");
  if (issue.code === "too_big") return t("online:faults.long", { field });
  if (name.endsWith("idNumber")) return t("online:faults.idNumber");
  if (name.endsWith("phone")) return t("online:faults.phone");
  return t("online:faults.wrong", { field });
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "invalid_type") return issue.input === undefined;
  return issue.code === "too_small" && issue.minimum === 1 && issue.origin !== "number";
}
