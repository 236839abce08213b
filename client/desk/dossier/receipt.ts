/** The papers that can be printed of a dossier: forms 1 to 6, by what they are. */
export type PaperName = "receipt" | "supplement" | "refusal" | "apology" | "stop" | "control-slip";

export const paperPath = (ref: string, paper: PaperName) =>
  `/api/dossiers/${encodeURIComponent(ref)}/${paper}.pdf`;

export const receiptPath = (ref: string) => paperPath(ref, "receipt");

/** Opens a paper, ready to print, beside the desk. */
export function openPaper(path: string): void {
  window.open(path, "_blank", "noopener");
}

/** Opens form 4, as a draft until the apology is made. */
export const openApology = (ref: string): void => openPaper(paperPath(ref, "apology"));

export const openReceipt = (ref: string): void => openPaper(receiptPath(ref));

/** The receipts of several dossiers as one print, in this order. */
export const openReceipts = (refs: readonly string[]): void =>
  openPaper(`/api/receipts.pdf?refs=${refs.map(encodeURIComponent).join(",")}`);
