export { docRoutes } from "./doc.routes.ts";
