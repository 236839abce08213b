export { demoClockRoutes } from "./demo-clock.routes.ts";
