export { workflowRoutes } from "./workflow.routes.ts";
