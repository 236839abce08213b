export { handOverRoutes } from "./hand-over.routes.ts";
export { markServed } from "./mark-served.ts";
export { reportRoutes } from "./report.routes.ts";
export { sittingHours, type SittingHours } from "./sitting-hours.ts";
export { sittingRoutes } from "./sitting.routes.ts";
export { ticketRoutes } from "./ticket.routes.ts";
