export { joinPapers } from "./join-papers.ts";
export { renderApology, type ApologyData } from "./render-apology.ts";
export { renderControlSlip, type ControlSlipData } from "./render-control-slip.ts";
export type { ReceiptData } from "./receipt-data.ts";
export { renderReceipt } from "./render-receipt.ts";
export { renderRegister } from "./render-register.ts";
export { renderRefusal, type RefusalData } from "./render-refusal.ts";
export { renderStop, type StopData } from "./render-stop.ts";
export { renderSupplement, type SupplementData } from "./render-supplement.ts";
