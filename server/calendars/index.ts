export { calendarRoutes } from "./calendar.routes.ts";
export { feedRoutes } from "./feed.routes.ts";
