export { answerRoutes } from "./answer.routes.ts";
export { draftRoutes, type DraftServices } from "./draft.routes.ts";
export { fileRoutes, isUpload } from "./file.routes.ts";
