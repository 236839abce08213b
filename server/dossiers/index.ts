export type { AcceptServices } from "./accept-dossier.ts";
export { answerDossier, decideHandIn, requestOf, writeHandIn } from "./hand-in.ts";
export { replyOf } from "./intake-document.ts";
export { paperRoutes } from "./paper.routes.ts";
export { dossierRoutes, type DossierServices } from "./dossier.routes.ts";
export { explain, explained } from "./explain.ts";
export { receiptsRoutes } from "./receipts.routes.ts";
