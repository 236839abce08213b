export { paperRoutes } from "./paper.routes.ts";
export { dossierRoutes, type DossierServices } from "./dossier.routes.ts";
export { explain, explained } from "./explain.ts";
export { receiptsRoutes } from "./receipts.routes.ts";
