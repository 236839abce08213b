export { chooseReturn, returnChoicesOf, type ChooseServices } from "./choose-return.ts";
export { homeReturnOf } from "./home-return-of.ts";
export { deliveryRoutes } from "./delivery.routes.ts";
export { dispatchRoutes } from "./dispatch.routes.ts";
export { roundRoutes } from "./round.routes.ts";
