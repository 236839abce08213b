export { renderApology, type ApologyData } from "./render-apology.ts";
export type { ReceiptData } from "./receipt-data.ts";
export { renderReceipt } from "./render-receipt.ts";
