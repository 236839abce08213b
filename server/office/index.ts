export { officeRoutes } from "./office.routes.ts";
export { officeTermsRoutes } from "./terms.routes.ts";
