import type { Fee, FeeItem, FeeUnit } from "./fee.ts";
import type { Words } from "./words.ts";

/** What the clerk counted. Left out: one page, and one copy or document of what is not optional. */
export interface FeeQuantities {
  readonly copies?: number;
  readonly documents?: number;
  /** Pages of one copy. */
  readonly pages?: number;
  /** Amounts in đồng that the clerk entered for open items, by the item's id. */
  readonly entered?: Readonly<Record<string, number>>;
  /** Ids of optional items charged once for the dossier. */
  readonly chosen?: readonly string[];
}

interface FeeLine {
  readonly id: string;
  readonly name: Words;
  readonly quantity: number;
  readonly unit: FeeUnit;
  /** Đồng; null while the clerk has not entered it. */
  readonly amount: number | null;
}

export interface ComputedFee {
  /** The sum in đồng; null while an item that is not optional is still open. */
  readonly amount: number | null;
  readonly lines: readonly FeeLine[];
}

/**
 * The fee of a dossier in whole đồng. Quantities are whole and not negative: anything else counts as zero.
 * An optional item is charged only when it was chosen or its quantity or amount was given.
 */
export function computeFee(fee: Fee, quantities: FeeQuantities = {}): ComputedFee {
  const lines: FeeLine[] = [];
  let amount: number | null = 0;
  for (const item of fee.items) {
    const line = lineOf(item, quantities);
    if (line === null) continue;
    lines.push(line);
    amount = amount === null || line.amount === null ? null : amount + line.amount;
  }
  return { amount, lines };
}

function lineOf(item: FeeItem, quantities: FeeQuantities): FeeLine | null {
  const unit: FeeUnit = item.kind === "pages" ? "copy" : item.kind === "fixed" ? item.per : "dossier";
  const quantity = quantityOf(item, unit, quantities);
  const line = { id: item.id, name: item.name, unit, quantity };
  if (item.kind === "open") {
    const entered = enteredFor(item.id, quantities);
    return entered === null && item.optional ? null : { ...line, amount: entered };
  }
  if (item.optional && quantity === 0) return null;
  const each = item.kind === "fixed" ? item.amount : amountOfCopy(item, whole(quantities.pages ?? 1));
  return { ...line, amount: quantity * each };
}

function quantityOf(item: FeeItem, unit: FeeUnit, quantities: FeeQuantities): number {
  const usual = item.optional ? 0 : 1;
  if (unit === "copy") return whole(quantities.copies ?? usual);
  if (unit === "document") return whole(quantities.documents ?? usual);
  return item.optional && !quantities.chosen?.includes(item.id) ? 0 : 1;
}

function amountOfCopy(rate: Extract<FeeItem, { kind: "pages" }>, pages: number): number {
  const first = Math.min(pages, rate.firstPages) * rate.firstAmount;
  const rest = Math.max(0, pages - rate.firstPages) * rate.thenAmount;
  return Math.min(first + rest, rate.mostPerCopy);
}

function enteredFor(id: string, { entered }: FeeQuantities): number | null {
  if (entered === undefined || !Object.hasOwn(entered, id)) return null;
  return whole(entered[id] ?? 0);
}

function whole(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : 0;
}
