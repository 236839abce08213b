export type { FeeMode, ReceiptData, ReceiptPaper } from "./receipt-data.ts";
export { renderReceipt } from "./render-receipt.ts";
