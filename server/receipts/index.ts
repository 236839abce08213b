export type { ReceiptData } from "./receipt-data.ts";
export { renderReceipt } from "./render-receipt.ts";
