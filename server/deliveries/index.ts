export { deliveryRoutes } from "./delivery.routes.ts";
export { dispatchRoutes } from "./dispatch.routes.ts";
export { roundRoutes } from "./round.routes.ts";
