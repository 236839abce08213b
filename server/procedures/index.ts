export { procedureRoutes } from "./procedure.routes.ts";
