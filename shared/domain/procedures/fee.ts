import type { Words } from "./words.ts";

/** Fees and charges (phí, lệ phí) of a case. No items: free of charge. Amounts in đồng, whole numbers. */
export interface Fee {
  readonly items: readonly FeeItem[];
  /** Who or what is exempt, in words: the clerk decides. */
  readonly freeWhen: readonly Words[];
}

export type FeeItem = FeeItemBase & FeeRate;

interface FeeItemBase {
  /** Unique within the fee. */
  readonly id: string;
  readonly name: Words;
  /** Charged only when the resident asks for it, such as further extract copies. */
  readonly optional: boolean;
}

export type FeeUnit = "dossier" | "copy" | "document";

/**
 * `fixed`: so much for each dossier, copy or document. `pages`: for each copy, so much for each of its first
 * pages, then so much, at most so much a copy. `open`: set by a resolution that is not configured; the clerk enters it.
 */
type FeeRate =
  | { readonly kind: "fixed"; readonly amount: number; readonly per: FeeUnit }
  | {
      readonly kind: "pages";
      readonly firstPages: number;
      readonly firstAmount: number;
      readonly thenAmount: number;
      readonly mostPerCopy: number;
    }
  | { readonly kind: "open"; readonly text: Words };
