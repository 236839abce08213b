import type { Fee, FeeItem } from "../fee.ts";
import type { Flag } from "../flag.ts";
import type { PortalFee } from "./portal.ts";
import { shorten } from "./shorten.ts";

/** Less than this is a slip (45 for 45,000) or another currency. */
const leastAmount = 1000;

/**
 * The fee of a case. Only one plain amount in đồng without conditions is taken over; everything else (texts,
 * attachments, amounts that exclude one another, foreign money) becomes one open item with what was published,
 * for the clerk to enter and an administrator to settle.
 */
export function readFees(fees: readonly PortalFee[]): { readonly fee: Fee; readonly flags: readonly Flag[] } {
  const said = fees.filter((fee) => fee.value !== null || fee.description !== "" || fee.attachment !== "");
  if (said.every((fee) => fee.value === 0 && fee.description === "")) {
    return { fee: { items: [], freeWhen: [] }, flags: [] };
  }
  const [only] = said;
  if (said.length === 1 && only !== undefined && isPlain(only)) {
    return { fee: { items: [fixed(only.value)], freeWhen: [] }, flags: [] };
  }
  const found = said.map(wordsOf).join("\n");
  return {
    fee: { items: [open(found)], freeWhen: [] },
    flags: [{ code: "feeNotUnderstood", found: shorten(found, 300) }],
  };
}

function isPlain(fee: PortalFee): fee is PortalFee & { readonly value: number } {
  if (fee.value === null || !Number.isInteger(fee.value) || fee.value < leastAmount) return false;
  return fee.description === "" && fee.attachment === "" && fee.currency !== "USD";
}

function fixed(amount: number): FeeItem {
  return {
    id: "fee",
    name: { vi: "Phí, lệ phí", en: "Fee" },
    optional: false,
    kind: "fixed",
    amount,
    per: "dossier",
  };
}

function open(text: string): FeeItem {
  return {
    id: "fee",
    name: { vi: "Phí, lệ phí", en: "Fee" },
    optional: false,
    kind: "open",
    text: { vi: text },
  };
}

function wordsOf(fee: PortalFee): string {
  const amount = fee.value === null || fee.value === 0 ? "" : `${fee.value} ${fee.currency || "đồng"}`;
  return [amount, fee.description, fee.attachment].filter((each) => each !== "").join(": ") || "0 đồng";
}
