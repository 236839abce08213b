export const receiptPath = (ref: string) => `/api/dossiers/${encodeURIComponent(ref)}/receipt.pdf`;

/** Opens the receipt, ready to print, beside the desk. */
export function openReceipt(ref: string): void {
  window.open(receiptPath(ref), "_blank", "noopener");
}
