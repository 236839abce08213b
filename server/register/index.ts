export { registerRoutes } from "./register.routes.ts";
