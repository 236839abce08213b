export { afterHoursRoutes } from "./after-hours.routes.ts";
export { markServed } from "./mark-served.ts";
export { sittingHours, type SittingHours } from "./sitting-hours.ts";
