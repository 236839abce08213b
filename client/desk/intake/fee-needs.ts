import type { Fee, FeeItem } from "../../../shared/contracts/procedures.ts";
import type { FeeQuantities } from "../../../shared/domain/procedures/index.ts";
import { amountOf } from "../words/amount.ts";
import type { IntakeValues } from "./intake-values.ts";

type OpenItem = Extract<FeeItem, { kind: "open" }>;

/** What the clerk has to count or enter before a fee can be computed. */
export type FeeNeeds = {
  readonly copies: boolean;
  readonly documents: boolean;
  readonly pages: boolean;
  readonly open: readonly OpenItem[];
  /** Charged once for the dossier, if the resident asks for it. */
  readonly choices: readonly FeeItem[];
};

export function feeNeeds(fee: Fee): FeeNeeds {
  return {
    copies: itemsOf(fee, "copies").length > 0,
    documents: itemsOf(fee, "documents").length > 0,
    pages: fee.items.some(({ kind }) => kind === "pages"),
    open: fee.items.filter((item) => item.kind === "open"),
    choices: fee.items.filter((item) => item.kind === "fixed" && item.per === "dossier" && item.optional),
  };
}

/** What is charged for each copy, or each document. */
export function itemsOf(fee: Fee, unit: "copies" | "documents"): readonly FeeItem[] {
  return fee.items.filter((item) => {
    if (item.kind === "pages") return unit === "copies";
    return item.kind === "fixed" && item.per === (unit === "copies" ? "copy" : "document");
  });
}

/** The usual counts of a case: one where a fee is due anyway, none where the resident has to ask for it. */
export function usualQuantities(fee: Fee): IntakeValues["quantities"] {
  const due = (unit: "copies" | "documents") => itemsOf(fee, unit).some(({ optional }) => !optional);
  return {
    copies: due("copies") ? 1 : 0,
    documents: due("documents") ? 1 : 0,
    pages: 1,
    entered: {},
    chosen: [],
  };
}

/** What was counted, without what this fee has no use for. */
export function quantitiesFor(fee: Fee, values: IntakeValues["quantities"]): FeeQuantities {
  const needs = feeNeeds(fee);
  const entered = needs.open.flatMap(({ id }) => {
    const amount = amountOf(values.entered[fieldOfItem(id)] ?? "");
    return amount === null ? [] : [[id, amount] as const];
  });
  const chosen = needs.choices.map(({ id }) => id).filter((id) => values.chosen.includes(id));
  return {
    ...(needs.copies && { copies: counted(values.copies) }),
    ...(needs.documents && { documents: counted(values.documents) }),
    ...(needs.pages && { pages: Math.max(1, counted(values.pages)) }),
    ...(entered.length > 0 && { entered: Object.fromEntries(entered) }),
    ...(chosen.length > 0 && { chosen }),
  };
}

/** An item's id as the name of a field: a dot would read as a path. */
export const fieldOfItem = (id: string) => id.replaceAll(".", "_");

const counted = (count: number) => (Number.isFinite(count) ? Math.max(0, Math.trunc(count)) : 0);
