export { deadlineRoutes } from "./deadline.routes.ts";
