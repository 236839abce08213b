export { dossierRoutes, type DossierServices } from "./dossier.routes.ts";
export { explain, explained } from "./explain.ts";
