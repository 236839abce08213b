export const receiptPath = (ref: string) => `/api/dossiers/${encodeURIComponent(ref)}/receipt.pdf`;

/** Opens form 4, as a draft until the apology is made. */
export function openApology(ref: string): void {
  window.open(`/api/dossiers/${encodeURIComponent(ref)}/apology.pdf`, "_blank", "noopener");
}

/** Opens the receipt, ready to print, beside the desk. */
export function openReceipt(ref: string): void {
  window.open(receiptPath(ref), "_blank", "noopener");
}
